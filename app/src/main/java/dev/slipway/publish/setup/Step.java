package dev.slipway.publish.setup;

import dev.slipway.publish.remote.GatewayException;
import java.util.function.Consumer;

/** One step. To run it again when everything is there changes nothing. */
@FunctionalInterface
interface Step {
  /**
   * Makes true what the step is for.
   *
   * @param progress told in words what is being done
   * @throws GatewayException when it cannot, with a sentence that says what to do
   */
  StepResult run(Work work, Consumer<String> progress)
      throws GatewayException, InterruptedException;
}
