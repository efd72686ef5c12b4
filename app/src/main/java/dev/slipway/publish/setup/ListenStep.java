package dev.slipway.publish.setup;

import dev.slipway.gateway.api.ApplyResult;
import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.api.ListenerResult;
import dev.slipway.publish.remote.GatewayException;
import dev.slipway.publish.remote.States;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Has the gateway listen where the world connects. */
final class ListenStep implements Step {
  private static final String EVERYWHERE = "0.0.0.0";

  @Override
  public StepResult run(Work work, Consumer<String> progress)
      throws GatewayException, InterruptedException {
    Listener http = new Listener(EVERYWHERE, 80);
    List<Listener> wanted =
        work.gateway().domain().isPresent()
            ? List.of(http, new Listener(EVERYWHERE, 443, true))
            : List.of(http);
    ApplyResult result =
        work.control()
            .change(state -> States.listening(States.without(state, AnswerStep.SERVICE), wanted));
    Optional<ListenerResult.Failed> failure =
        result.failures().stream().filter(each -> wanted.contains(each.listener())).findFirst();
    if (failure.isPresent()) throw new GatewayException(failure.get().sentence());
    return StepResult.done(
        wanted.size() == 1
            ? "The gateway listens on port 80."
            : "The gateway listens on ports 80 and 443.");
  }
}
