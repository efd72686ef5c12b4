package dev.slipway.gateway.testing;

import dev.slipway.gateway.Gateway;
import dev.slipway.gateway.GatewayOptions;
import dev.slipway.gateway.api.ClientLimits;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.api.ObservedService;
import dev.slipway.gateway.api.Replica;
import dev.slipway.gateway.api.Route;
import dev.slipway.gateway.api.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A gateway on a free port of this computer with one service, {@code web}, for every host. */
public final class TestGateway implements AutoCloseable {
  public static final Limits QUICK =
      new Limits(Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofMillis(500));
  public static final ClientLimits IMPATIENT =
      new ClientLimits(
          32 * 1024, Duration.ofMillis(300), Duration.ofMillis(400), Duration.ofMillis(300));

  private static final Listener ANY_PORT = new Listener("127.0.0.1", 0);

  private final Gateway gateway;
  private final int port;

  public TestGateway(GatewayOptions options, Limits limits, Replica... replicas) {
    gateway = Gateway.start(options);
    Service web = new Service("web", List.of(Route.host("*")), List.of(replicas), limits);
    gateway.apply(new DesiredState(1, List.of(ANY_PORT), List.of(web)));
    port = gateway.observed().listeners().get(0).port();
  }

  public static TestGateway before(TestReplica... replicas) {
    return before(Limits.DEFAULT, replicas);
  }

  public static TestGateway before(Limits limits, TestReplica... replicas) {
    List<Replica> all = new ArrayList<>();
    for (TestReplica replica : replicas) {
      all.add(replica.replica(Integer.toString(all.size())));
    }
    return new TestGateway(options(), limits, all.toArray(Replica[]::new));
  }

  public static GatewayOptions options() {
    return GatewayOptions.defaults().withLoops(1).withDrain(Duration.ofSeconds(2));
  }

  public Gateway gateway() {
    return gateway;
  }

  public Wire client() throws IOException {
    return Wire.to(port);
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
}
