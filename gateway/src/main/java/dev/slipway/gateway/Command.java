package dev.slipway.gateway;

import dev.slipway.gateway.api.DesiredState;
import java.nio.file.Path;
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
   */
  record Controlled(Path directory, String address, int port) {}

  static Command parse(String... args) throws UsageException {
    if (args.length == 0) {
      throw new UsageException("Nothing to do. Try --help.");
    }
    return switch (args[0]) {
      case "--help", "-h" -> new Help();
      case "--version" -> new Version();
      case "serve" -> new ServeArguments().parse(args);
      default ->
          throw new UsageException(
              "\"" + args[0] + "\" is not a command. Use serve, or try --help.");
    };
  }
}
