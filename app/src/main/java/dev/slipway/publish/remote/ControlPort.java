package dev.slipway.publish.remote;

import dev.slipway.gateway.api.ApplyResult;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.ObservedState;
import dev.slipway.gateway.client.Applied;
import dev.slipway.gateway.client.GatewayClient;
import dev.slipway.gateway.client.Health;
import dev.slipway.gateway.client.Reply;
import dev.slipway.host.Endpoint;
import dev.slipway.host.Forward;
import dev.slipway.host.Host;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A gateway's control port, reached through the machine's own loopback address. */
public final class ControlPort implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int MOST_TRIES = 5;

  private final Forward forward;
  private final GatewayClient client;

  private ControlPort(Forward forward, GatewayClient client) {
    this.forward = forward;
    this.client = client;
  }

  /**
   * Leads a port of this computer there. Nothing is asked yet.
   *
   * @param token what the gateway wants to be shown
   */
  public static ControlPort open(Host host, String token) throws GatewayException {
    try {
      Forward forward = host.ports().forward(0, new Endpoint.Port(Places.CONTROL_PORT));
      return new ControlPort(forward, new GatewayClient(forward.port(), token, LIMIT));
    } catch (IOException e) {
      throw new GatewayException(
          "No port of this computer could be led to the gateway: " + e.getMessage(), e);
    }
  }

  public Health health() throws GatewayException, InterruptedException {
    return value(client.health());
  }

  /** What the gateway sees now. */
  public ObservedState observe() throws GatewayException, InterruptedException {
    return value(client.observe());
  }

  /** What it was told last; empty when nothing. */
  public Optional<DesiredState> desired() throws GatewayException, InterruptedException {
    return value(client.desired());
  }

  /**
   * Changes what should be true. When somebody else changed it meanwhile, their state is changed
   * instead, so that nothing of it is lost.
   *
   * @param change from the state that the gateway has to the one that it should have; the version
   *     is seen to
   */
  public ApplyResult change(UnaryOperator<DesiredState> change)
      throws GatewayException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      DesiredState held = desired().orElse(DesiredState.EMPTY);
      DesiredState wanted = change.apply(held);
      Reply<Applied> reply = client.put(States.version(wanted, held.version() + 1));
      if (!(reply instanceof Reply.Stale<Applied>) || attempt == MOST_TRIES) {
        return value(reply).result();
      }
    }
  }

  @Override
  public void close() {
    forward.close();
  }

  private static <T> T value(Reply<T> reply) throws GatewayException {
    return switch (reply) {
      case Reply.Done<T>(T value) -> value;
      case Reply.Stale<T> stale -> throw new GatewayException(stale.sentence());
      case Reply.Refused<T> refused ->
          throw new GatewayException(
              refused.mistakes().isEmpty()
                  ? refused.sentence()
                  : refused.sentence() + " " + refused.mistakes().getFirst().sentence());
      case Reply.Unreachable<T> silent -> throw new GatewayException(silent.sentence());
    };
  }
}
