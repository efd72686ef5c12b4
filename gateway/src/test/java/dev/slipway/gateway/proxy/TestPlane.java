package dev.slipway.gateway.proxy;

import dev.slipway.gateway.api.ClientLimits;
import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.api.Replica;
import dev.slipway.gateway.api.ReplicaProtocol;
import dev.slipway.gateway.api.Route;
import dev.slipway.gateway.api.Service;
import dev.slipway.gateway.balance.Balancer;
import dev.slipway.gateway.balance.LiveReplica;
import dev.slipway.gateway.route.RouteTable;
import dev.slipway.gateway.route.Target;
import dev.slipway.gateway.stats.ServiceStats;
import dev.slipway.gateway.testing.TestCertificate;
import dev.slipway.gateway.testing.Wire;
import dev.slipway.gateway.tls.HttpChallenges;
import dev.slipway.gateway.tls.TlsContexts;
import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A data plane with one service for every host, in clear text and over TLS. */
final class TestPlane implements AutoCloseable {
  final ServiceStats stats = new ServiceStats();
  final TestCertificate certificate = new TestCertificate("a.localhost");
  final List<LiveReplica> replicas;
  private final DataPlane plane;
  private final BoundListener plain;
  private final BoundListener tls;

  TestPlane(Policy policy, Replica... replicas) throws IOException {
    this(policy, true, List.of(), replicas);
  }

  TestPlane(Policy policy, boolean nativeTransport, List<String> trusted, Replica... replicas)
      throws IOException {
    this(Limits.DEFAULT, policy, nativeTransport, trusted, replicas);
  }

  TestPlane(Limits limits, Policy policy, Replica... replicas) throws IOException {
    this(limits, policy, true, List.of(), replicas);
  }

  private TestPlane(
      Limits limits,
      Policy policy,
      boolean nativeTransport,
      List<String> trusted,
      Replica... replicas)
      throws IOException {
    plane =
        new DataPlane(
            1,
            nativeTransport,
            Hooks.open(ClientLimits.DEFAULT).withCertificates(new Contexts(), new Challenges()));
    Service web = new Service("web", List.of(Route.host("*")), List.of(), limits, policy);
    this.replicas = Stream.of(replicas).map(LiveReplica::new).toList();
    Balancer balancer = new Balancer(this.replicas);
    plane.trust(TrustedPeers.of(trusted));
    plane.routes(
        RouteTable.of(List.of(web), service -> new Target("web", limits, policy, balancer, stats)),
        Set.of());
    plain = plane.bind(new InetSocketAddress("127.0.0.1", 0), false);
    tls = plane.bind(new InetSocketAddress("127.0.0.1", 0), true);
    plane.sendTlsTo(tls.port());
  }

  static Policy policy(ReplicaProtocol protocol) {
    Policy open = Policy.OPEN;
    return new Policy(
        open.access(),
        open.rateLimits(),
        open.bodyBytes(),
        open.httpsOnly(),
        open.hsts(),
        open.stickiness(),
        open.probes(),
        open.holding(),
        open.model(),
        protocol,
        open.drain());
  }

  /** A service that is reached by HTTPS only, and tells browsers so. */
  static Policy https(Duration hsts) {
    Policy open = Policy.OPEN;
    return new Policy(
        open.access(),
        open.rateLimits(),
        open.bodyBytes(),
        true,
        Optional.of(hsts),
        open.stickiness(),
        open.probes(),
        open.holding(),
        open.model(),
        open.protocol(),
        open.drain());
  }

  int port() {
    return plain.port();
  }

  int tlsPort() {
    return tls.port();
  }

  Wire client() throws IOException {
    return Wire.to(port());
  }

  /** Takes no more, as when a listener leaves the desired state. */
  void unbindTls() {
    plane.unbind(tls);
  }

  @Override
  public void close() {
    plane.unbind(plain);
    plane.unbind(tls);
    plane.close(Duration.ZERO);
  }

  private final class Contexts implements TlsContexts {
    @Override
    public @Nullable SslContext forName(@Nullable String serverName) {
      return serverName != null && serverName.endsWith("localhost") ? certificate.server() : null;
    }

    @Override
    public @Nullable SslContext forChallenge(String serverName) {
      return certificate.challenge();
    }
  }

  private static final class Challenges implements HttpChallenges {
    @Override
    public @Nullable String keyAuthorization(String token) {
      return token.equals("token") ? "token.thumbprint" : null;
    }
  }
}
