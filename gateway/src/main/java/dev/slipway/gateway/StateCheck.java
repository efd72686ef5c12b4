package dev.slipway.gateway;

import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Mistake;
import dev.slipway.gateway.control.DesiredStates;
import dev.slipway.gateway.json.ReadResult;
import dev.slipway.gateway.state.NotStoredException;
import dev.slipway.gateway.state.StateDirectory;
import dev.slipway.gateway.state.Stored;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whether this version could go on with what another one has kept. It only reads, so that it may be
 * asked while that other one runs.
 */
final class StateCheck {
  private final Path directory;

  StateCheck(Path directory) {
    this.directory = directory;
  }

  /** Returns the status to exit with; the sentence goes to one of the two. */
  int run(PrintStream out, PrintStream err) {
    Optional<Stored> kept;
    try {
      kept = StateDirectory.peek(directory);
    } catch (NotStoredException e) {
      err.println(e.getMessage());
      return Main.FAILED;
    }
    if (kept.isEmpty()) {
      out.println("There is no state in " + directory + " yet.");
      return Main.OK;
    }
    ReadResult<DesiredState> read = DesiredStates.read(kept.get());
    if (read instanceof ReadResult.Read<DesiredState> understood) {
      DesiredState state = understood.value();
      out.println(
          "This version can use the state in %s: version %d, listeners %d, services %d."
              .formatted(
                  directory, state.version(), state.listeners().size(), state.services().size()));
      return Main.OK;
    }
    String first =
        read instanceof ReadResult.Refused<DesiredState> refused && !refused.mistakes().isEmpty()
            ? place(refused.mistakes().get(0))
            : "it is no desired state.";
    err.println(
        "Version " + Main.version() + " cannot use the state in " + directory + ": " + first);
    return Main.FAILED;
  }

  private static String place(Mistake mistake) {
    return mistake.pointer().isEmpty()
        ? mistake.sentence()
        : "at " + mistake.pointer() + ": " + mistake.sentence();
  }
}
