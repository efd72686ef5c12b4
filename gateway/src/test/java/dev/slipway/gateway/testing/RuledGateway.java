package dev.slipway.gateway.testing;

import dev.slipway.gateway.Gateway;
import dev.slipway.gateway.GatewayOptions;
import dev.slipway.gateway.api.ApiKey;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.api.ObservedService;
import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.api.Replica;
import dev.slipway.gateway.api.Route;
import dev.slipway.gateway.api.Service;
import java.io.IOException;
import java.util.List;

/**
 * A gateway with one service, {@code web}, whose policy and replicas change while requests come.
 */
public final class RuledGateway implements AutoCloseable {
  public static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

  private static final Listener ANY_PORT = new Listener("127.0.0.1", 0);

  private final Gateway gateway;
  private final int port;
  private Limits limits = Limits.DEFAULT;
  private List<ApiKey> keys = List.of();
  private long version;

  public RuledGateway(Policy policy, Replica... replicas) {
    this(TestGateway.options().withLoops(2), policy, replicas);
  }

  public RuledGateway(GatewayOptions options, Policy policy, Replica... replicas) {
    gateway = Gateway.start(options);
    apply(policy, replicas);
    port = gateway.observed().listeners().get(0).port();
  }

  public RuledGateway limits(Limits next) {
    limits = next;
    return this;
  }

  public void keys(ApiKey... next) {
    keys = List.of(next);
  }

  public void apply(Policy policy, Replica... replicas) {
    apply(List.of(ANY_PORT), policy, replicas);
  }

  /** Without listeners. */
  public void unlisten(Policy policy, Replica... replicas) {
    apply(List.of(), policy, replicas);
  }

  /** Without services. */
  public void clear() {
    gateway.apply(new DesiredState(++version, List.of(ANY_PORT), List.of()));
  }

  public Wire client() throws IOException {
    return Wire.to(port);
  }

  /** The answer to one request on a connection of its own. */
  public String answer(String request) throws IOException {
    try (Wire client = client()) {
      return client.send(request).message();
    }
  }

  public String get() throws IOException {
    return answer(GET);
  }

  public Gateway gateway() {
    return gateway;
  }

  public int port() {
    return port;
  }

  public ObservedService web() {
    return gateway.observed().services().get(0);
  }

  @Override
  public void close() {
    gateway.close();
  }

  private void apply(List<Listener> listeners, Policy policy, Replica... replicas) {
    Service web = new Service("web", List.of(Route.host("*")), List.of(replicas), limits, policy);
    gateway.apply(new DesiredState(++version, listeners, List.of(web), keys, List.of(), List.of()));
  }
}
