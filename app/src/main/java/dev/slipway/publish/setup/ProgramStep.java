package dev.slipway.publish.setup;

import dev.slipway.publish.remote.Delivery;
import dev.slipway.publish.remote.GatewayException;
import java.util.function.Consumer;

/** Sends the gateway's program, unless the same one is there. */
final class ProgramStep implements Step {
  @Override
  public StepResult run(Work work, Consumer<String> progress)
      throws GatewayException, InterruptedException {
    String version = "The gateway " + work.jar().version();
    if (work.found().one("jar").equals(work.jar().sha256())) {
      return StepResult.done(version + " is there already.");
    }
    new Delivery(work.host(), work.jar()).send(progress);
    return StepResult.done(version + " was sent, and its checksum is right.");
  }
}
