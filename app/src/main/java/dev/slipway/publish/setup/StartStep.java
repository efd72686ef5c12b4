package dev.slipway.publish.setup;

import dev.slipway.gateway.client.Health;
import dev.slipway.publish.remote.ControlPort;
import dev.slipway.publish.remote.GatewayException;
import dev.slipway.publish.remote.Lines;
import dev.slipway.publish.remote.TokenName;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** Starts the unit, and waits until the gateway answers at its control port. */
final class StartStep implements Step {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String TOKEN_LIMIT = "20";

  @Override
  public StepResult run(Work work, Consumer<String> progress)
      throws GatewayException, InterruptedException {
    progress.accept("Starting the gateway");
    Lines told =
        work.root().run("start", Map.of("TOKEN_LIMIT", TOKEN_LIMIT), LIMIT, "start the gateway");
    String token = told.one("token");
    keep(work, token);
    work.controlledBy(ControlPort.open(work.host(), token));
    Health health = answer(work);
    return StepResult.done("The gateway " + health.software() + " runs and answers.");
  }

  private static Health answer(Work work) throws GatewayException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return work.control().health();
      } catch (GatewayException e) {
        if (System.nanoTime() > deadline) throw silent(work, e);
        Thread.sleep(work.tools().pause());
      }
    }
  }

  private static GatewayException silent(Work work, GatewayException last)
      throws GatewayException, InterruptedException {
    Lines words =
        work.root().run("words", Map.of("LINES_WANTED", "5"), LIMIT, "show the gateway's log");
    return new GatewayException(
        "The gateway does not answer on %s. %s Its log ends with: %s"
            .formatted(
                work.host().name(), last.getMessage(), String.join(" / ", words.all("line"))),
        last);
  }

  private static void keep(Work work, String token) throws GatewayException {
    try {
      work.tools().tokens().put(TokenName.of(work.gateway().name()), token);
    } catch (IOException e) {
      throw new GatewayException(
          "What opens the gateway's control port cannot be kept: " + e.getMessage(), e);
    }
  }
}
