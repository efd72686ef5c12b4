package dev.slipway.gateway;

import dev.slipway.gateway.api.DesiredState;

/** What the command line asks for. */
sealed interface Command {
  record Help() implements Command {}

  record Version() implements Command {}

  /**
   * Serve until stopped.
   *
   * @param hostText the host to listen on as it stands in an address
   */
  record Serve(DesiredState state, int loops, String hostText) implements Command {}

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
