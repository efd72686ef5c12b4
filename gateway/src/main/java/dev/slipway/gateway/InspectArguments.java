package dev.slipway.gateway;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The arguments of {@code check}, {@code health} and {@code service-files}. */
final class InspectArguments {
  private static final int MAX_SECONDS = 3_600;
  private static final int MAX_LISTENERS = 65_535;
  private static final String STATE = "--state";
  private static final String CONTROL = "--control";
  private static final String WITHIN = "--within";
  private static final String SOFTWARE = "--software";
  private static final String LISTENERS = "--listeners";

  private InspectArguments() {}

  static Command check(String... args) throws UsageException {
    return new Command.Check(directory(new OptionArguments(List.of(STATE), args).needed(STATE)));
  }

  static Command health(String... args) throws UsageException {
    OptionArguments options =
        new OptionArguments(List.of(STATE, CONTROL, WITHIN, SOFTWARE, LISTENERS), args);
    String standard = "127.0.0.1:" + ServeArguments.CONTROL_PORT;
    AddressArgument control =
        AddressArgument.parse(CONTROL, options.value(CONTROL).orElse(standard), standard);
    return new Command.AskHealth(
        directory(options.needed(STATE)),
        control.port(),
        Duration.ofSeconds(
            NumberArgument.parse(options.value(WITHIN).orElse("0"), 0, MAX_SECONDS, WITHIN)),
        options.value(SOFTWARE),
        NumberArgument.parse(options.value(LISTENERS).orElse("0"), 0, MAX_LISTENERS, LISTENERS));
  }

  static Command serviceFiles(String... args) throws UsageException {
    if (args.length != 2) {
      throw new UsageException("Say where to: service-files DIR.");
    }
    return new Command.WriteServiceFiles(directory(args[1]));
  }

  private static Path directory(String value) throws UsageException {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new UsageException("\"" + value + "\" is not the name of a directory.");
    }
  }
}
