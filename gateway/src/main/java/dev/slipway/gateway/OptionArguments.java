package dev.slipway.gateway;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Options of a command that each have one value and are given once. */
final class OptionArguments {
  private final String command;
  private final Map<String, String> values = new HashMap<>();

  /**
   * @param args the command and its options
   * @param known options, such as {@code --state}
   */
  OptionArguments(List<String> known, String... args) throws UsageException {
    command = args[0];
    for (int i = 1; i < args.length; i += 2) {
      if (!known.contains(args[i])) {
        throw new UsageException(
            "\"" + args[i] + "\" is not an option of " + command + ". Try --help.");
      }
      if (i + 1 == args.length) {
        throw new UsageException(args[i] + " needs a value. Try --help.");
      }
      if (values.put(args[i], args[i + 1]) != null) {
        throw new UsageException(args[i] + " was given twice. Give it once.");
      }
    }
  }

  Optional<String> value(String option) {
    return Optional.ofNullable(values.get(option));
  }

  String needed(String option) throws UsageException {
    String value = values.get(option);
    if (value == null) {
      throw new UsageException(command + " needs " + option + ". Try --help.");
    }
    return value;
  }
}
