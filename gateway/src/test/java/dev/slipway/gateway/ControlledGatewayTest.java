package dev.slipway.gateway;

import static dev.slipway.gateway.testing.TestReplica.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.api.BindFailure;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.api.ObservedState;
import dev.slipway.gateway.api.Route;
import dev.slipway.gateway.api.Service;
import dev.slipway.gateway.client.GatewayClient;
import dev.slipway.gateway.client.Reply;
import dev.slipway.gateway.testing.GatewayProcess;
import dev.slipway.gateway.testing.Policies;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlledGatewayTest {
  private static final int KILLS = 3;

  @TempDir Path directory;

  @Test
  void aKilledGatewayComesBackWithTheLastAcceptedState() throws Exception {
    try (TestReplica replica = TestReplica.always(ok("a"))) {
      DesiredState state = state(1, replica);
      try (GatewayProcess process = new GatewayProcess(directory)) {
        assertThat(done(process.client().health()).version()).isZero();
        assertThat(process.client().desired()).isEqualTo(new Reply.Done<>(Optional.empty()));
        assertThat(done(process.client().put(state)).result().failures()).isEmpty();
        assertThat(get(process.client())).endsWith("a");
        process.kill();
      }
      for (int i = 0; i < KILLS; i++) {
        try (GatewayProcess process = new GatewayProcess(directory)) {
          GatewayClient client = process.client();
          assertThat(get(client)).endsWith("a");
          assertThat(client.desired()).isEqualTo(new Reply.Done<>(Optional.of(state)));
          state = state(state.version() + 1, replica);
          assertThat(done(client.put(state)).ignored()).isEmpty();
          process.kill();
        }
      }
    }
  }

  @Test
  void aClientFindsItsReplicaAgainAfterTheGatewayWasKilled() throws Exception {
    try (TestReplica a = TestReplica.always(ok("a"));
        TestReplica b = TestReplica.always(ok("b"))) {
      Service sticky =
          new Service(
              "web",
              List.of(Route.host("*")),
              List.of(a.replica("a"), b.replica("b")),
              Limits.DEFAULT,
              Policies.open().sticky("home").make());
      DesiredState state =
          new DesiredState(1, List.of(new Listener("127.0.0.1", 0)), List.of(sticky));
      String first;
      try (GatewayProcess process = new GatewayProcess(directory)) {
        done(process.client().put(state));
        first = get(process.client());
        process.kill();
      }
      int at = first.indexOf("home=");
      String cookie = "Cookie: " + first.substring(at, first.indexOf(';', at)) + "\r\n";
      try (GatewayProcess process = new GatewayProcess(directory)) {
        for (int i = 0; i < 4; i++) {
          assertThat(get(process.client(), cookie))
              .endsWith(first.substring(first.length() - 1))
              .doesNotContain("set-cookie");
        }
      }
    }
  }

  @Test
  void aListenerThatFailedIsObservedUntilItsPortIsFree() throws Exception {
    try (GatewayProcess process = new GatewayProcess(directory)) {
      GatewayClient client = process.client();
      try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        Listener wanted = new Listener("127.0.0.1", taken.getLocalPort());
        done(client.put(new DesiredState(1, List.of(wanted), List.of())));
        assertThat(done(client.observe()).listenerFailures())
            .singleElement()
            .satisfies(
                failure -> {
                  assertThat(failure.wanted()).isEqualTo(wanted);
                  assertThat(failure.reason()).isEqualTo(BindFailure.PORT_IN_USE);
                  assertThat(failure.sentence()).contains("in use");
                });
      }
      await().until(() -> done(client.observe()).listenerFailures().isEmpty());
      assertThat(done(client.observe()).listeners()).hasSize(1);
    }
  }

  @Test
  void whatTheArgumentsSayHoldsUntilAStateIsAccepted() throws Exception {
    try (TestReplica first = TestReplica.always(ok("first"));
        TestReplica other = TestReplica.always(ok("other"));
        GatewayProcess process =
            new GatewayProcess(
                directory,
                "--http",
                "127.0.0.1:0",
                "--route",
                "*=http://127.0.0.1:" + first.port())) {
      GatewayClient client = process.client();
      assertThat(get(client)).endsWith("first");
      done(client.put(state(1, other)));
      assertThat(get(client)).endsWith("other");
      assertThat(client.put(state(0, other)))
          .isInstanceOfSatisfying(
              Reply.Stale.class,
              stale -> {
                assertThat(stale.sent()).isZero();
                assertThat(stale.held()).isEqualTo(1);
              });
      assertThat(process.stop()).isZero();
    }
  }

  private static DesiredState state(long version, TestReplica replica) {
    return new DesiredState(
        version,
        List.of(new Listener("127.0.0.1", 0)),
        List.of(
            new Service(
                "web", List.of(Route.host("*")), List.of(replica.replica("0")), Limits.DEFAULT)));
  }

  private static String get(GatewayClient client) throws InterruptedException, IOException {
    return get(client, "");
  }

  private static String get(GatewayClient client, String headers)
      throws InterruptedException, IOException {
    ObservedState seen = done(client.observe());
    try (Wire wire = Wire.to(seen.listeners().get(0).port())) {
      return wire.send("GET / HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n").message();
    }
  }

  private static <T> T done(Reply<T> reply) {
    if (reply instanceof Reply.Done<T> done) {
      return done.value();
    }
    throw new AssertionError(reply);
  }
}
