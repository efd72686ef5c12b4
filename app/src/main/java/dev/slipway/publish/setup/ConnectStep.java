package dev.slipway.publish.setup;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.HostException;
import dev.slipway.publish.remote.GatewayException;
import java.util.function.Consumer;

/** Logs in. */
final class ConnectStep implements Step {
  @Override
  public StepResult run(Work work, Consumer<String> progress)
      throws GatewayException, InterruptedException {
    progress.accept("Logging in to " + work.host().name());
    try {
      CommandResult result = work.host().run(Command.of("id", "-un"));
      if (!result.ok()) {
        throw new GatewayException(
            work.host().name() + " runs no commands for this login: " + result.lastWords());
      }
      return StepResult.done(
          "Logged in to " + work.host().name() + " as " + result.out().strip() + ".");
    } catch (HostException e) {
      throw new GatewayException(e.getMessage(), e);
    }
  }
}
