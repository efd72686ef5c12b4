package dev.slipway.publish.setup;

import dev.slipway.publish.remote.GatewayException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tries the gateway's ports from this computer. */
final class ReachStep implements Step {
  @Override
  public StepResult run(Work work, Consumer<String> progress)
      throws GatewayException, InterruptedException {
    String address = work.gateway().address().orElseThrow();
    boolean secure = work.gateway().domain().isPresent();
    for (int port : secure ? List.of(80, 443) : List.of(80)) {
      progress.accept("Connecting to port " + port + " of " + address);
      Optional<String> problem = work.tools().outside().portProblem(address, port);
      if (problem.isPresent()) throw new GatewayException(problem.get());
    }
    return StepResult.done(
        (secure ? "Ports 80 and 443 of " : "Port 80 of ")
            + address
            + (secure ? " answer" : " answers")
            + " to this computer.");
  }
}
