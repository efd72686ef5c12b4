package dev.slipway.gateway;

import dev.slipway.gateway.api.DesiredState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What the command line asks for. */
sealed interface Command {
  record Help() implements Command {}

  record Version() implements Command {}

  /**
   * Serve until stopped.
   *
   * @param state what holds at first
   * @param accessLog where requests are written down: a file, or {@code -} for the output; empty
   *     for nowhere
   * @param control how it can be told something else; empty if it cannot
   */
  record Serve(
      DesiredState state, int loops, Optional<String> accessLog, Optional<Controlled> control)
      implements Command {}

  /**
   * Takes desired states from programs on this machine.
   *
   * @param directory where the one that was accepted last is kept
   * @param address a loopback address
   * @param port 0 for any free one
   * @param patience how long another gateway may take to let go of the directory
   */
  record Controlled(Path directory, String address, int port, Duration patience) {}

  /** Tell whether this version could go on with the state in a directory. */
  record Check(Path directory) implements Command {}

  /**
   * Wait until the gateway of a state directory is well.
   *
   * @param port of its control server
   * @param software the version that it must be; empty for any
   * @param listeners addresses on which it must listen at least
   */
  record AskHealth(
      Path directory, int port, Duration within, Optional<String> software, int listeners)
      implements Command {}

  /** Write the files that a service manager needs into a directory. */
  record WriteServiceFiles(Path directory) implements Command {}

  static Command parse(String... args) throws UsageException {
    if (args.length == 0) {
      throw new UsageException("Nothing to do. Try --help.");
    }
    return switch (args[0]) {
      case "--help", "-h" -> new Help();
      case "--version" -> new Version();
      case "serve" -> new ServeArguments().parse(args);
      case "check" -> InspectArguments.check(args);
      case "health" -> InspectArguments.health(args);
      case "service-files" -> InspectArguments.serviceFiles(args);
      default ->
          throw new UsageException(
              "\"" + args[0] + "\" is not a command. Use serve, or try --help.");
    };
  }
}
