package dev.slipway.publish.setup;

import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.api.Replica;
import dev.slipway.gateway.api.Route;
import dev.slipway.gateway.api.Service;
import dev.slipway.host.Endpoint;
import dev.slipway.host.Forward;
import dev.slipway.publish.check.CheckFailure;
import dev.slipway.publish.check.PublicAddress;
import dev.slipway.publish.check.SampleServer;
import dev.slipway.publish.remote.GatewayException;
import dev.slipway.publish.remote.States;
import dev.slipway.store.GatewayRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Publishes a small application of this computer for a moment, at a path that nobody can guess, and
 * asks for it as its users would.
 */
final class AnswerStep implements Step {
  static final String SERVICE = "slipway-check";

  private static final int HTTP = 80;

  @Override
  public StepResult run(Work work, Consumer<String> progress)
      throws GatewayException, InterruptedException {
    GatewayRecord gateway = work.gateway();
    String path = "/" + SERVICE + "/" + UUID.randomUUID();
    PublicAddress place =
        new PublicAddress(
            gateway.ownName(),
            gateway.address().orElseThrow(),
            HTTP,
            path,
            !gateway.order().staging() && gateway.order().roots().isEmpty());
    try (SampleServer sample = SampleServer.start();
        Forward way = work.host().ports().reverse(new Endpoint.Port(0), sample.port())) {
      Service service = service(gateway, path, way.port());
      work.control().change(state -> States.with(state, service));
      List<String> passed = work.tools().outside().ask(place, progress);
      work.control().change(state -> States.without(state, SERVICE));
      return StepResult.done(place.url() + " answers: " + String.join(", ", passed) + ".");
    } catch (CheckFailure e) {
      work.control().change(state -> States.without(state, SERVICE));
      throw new GatewayException(e.getMessage(), e);
    } catch (IOException e) {
      throw new GatewayException(
          "The gateway could not be led to a sample application: " + e.getMessage(), e);
    }
  }

  private static Service service(GatewayRecord gateway, String path, int port) {
    boolean secure = gateway.domain().isPresent();
    Policy open = Policy.OPEN;
    Policy policy =
        new Policy(
            open.access(),
            open.rateLimits(),
            open.bodyBytes(),
            secure,
            open.hsts(),
            open.stickiness(),
            open.probes(),
            open.holding(),
            open.model(),
            open.protocol(),
            Duration.ZERO);
    String host = gateway.ownName().orElse("*");
    return new Service(
        SERVICE,
        List.of(new Route(OptionalInt.empty(), host, path)),
        List.of(new Replica("sample", "127.0.0.1", port)),
        Limits.DEFAULT,
        policy);
  }
}
