package dev.slipway.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The commands of a configuration as one shell script. Each command is a group of its own and the
 * next one runs only when it succeeded, so that several lines, comments and a trailing {@code &}
 * all mean what they say.
 */
final class Script {
  private static final Pattern ONLY_COMMENTS = Pattern.compile("(?s)(?:\\s*(?:#[^\\n]*)?\\n?)*+");
  private static final Pattern REFERENCE = Pattern.compile("\\$(\\{\\w+}|[A-Za-z_])");

  private Script() {}

  /** The script; nothing when no command says anything. */
  static Optional<String> of(List<String> commands) {
    List<String> groups = new ArrayList<>();
    for (String command : commands) {
      if (!ONLY_COMMENTS.matcher(command).matches()) groups.add("{\n" + command.strip() + "\n}");
    }
    return groups.isEmpty() ? Optional.empty() : Optional.of(String.join(" &&\n", groups));
  }

  /** Whether a variable's value speaks of other variables: {@code /opt/bin:$PATH}. */
  static boolean refersToVariables(String value) {
    return REFERENCE.matcher(value).find();
  }

  /**
   * Lines that give variables values which speak of other variables, as the shell understands them.
   */
  static String exports(Map<String, String> variables) {
    StringBuilder lines = new StringBuilder();
    variables.forEach(
        (name, value) ->
            lines
                .append("export ")
                .append(name)
                .append("=\"")
                .append(escaped(value))
                .append("\"\n"));
    return lines.toString();
  }

  /**
   * Escapes everything that means something between double quotes, except references to variables.
   */
  private static String escaped(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char next = value.charAt(i);
      boolean reference =
          next == '$' && REFERENCE.matcher(value).region(i, value.length()).lookingAt();
      if (next == '"' || next == '\\' || next == '`' || (next == '$' && !reference))
        text.append('\\');
      text.append(next);
    }
    return text.toString();
  }
}
