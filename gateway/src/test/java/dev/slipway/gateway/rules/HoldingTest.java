package dev.slipway.gateway.rules;

import static dev.slipway.gateway.testing.RuledGateway.GET;
import static dev.slipway.gateway.testing.TestReplica.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.testing.Policies;
import dev.slipway.gateway.testing.RuledGateway;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldingTest {
  private static final Policy PATIENT = Policies.open().hold(100, Duration.ofSeconds(20)).make();

  @Test
  void requestsWaitUntilReplicasComeAndAreSpreadOverThem() throws Exception {
    try (var a = TestReplica.always(ok("a"));
        var b = TestReplica.always(ok("b"));
        var gateway = new RuledGateway(PATIENT)) {
      List<Wire> clients = waiting(gateway, 40);
      // Changes that bring no replica let nobody go.
      gateway.apply(PATIENT);
      assertThat(gateway.web().waiting()).isEqualTo(40);
      gateway.apply(PATIENT, a.replica("a"), b.replica("b"));
      for (Wire client : clients) {
        assertThat(client.message()).startsWith("HTTP/1.1 200 ");
        client.close();
      }

      assertThat(gateway.web().waiting()).isZero();
      assertThat(gateway.web().replicas()).allMatch(each -> each.requests() >= 10);
      await().until(() -> gateway.web().inFlight() == 0);
      assertThat(gateway.get()).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void aBodyThatWaitedArrivesWhole() throws Exception {
    try (var a = TestReplica.echo();
        var gateway = new RuledGateway(PATIENT);
        Wire client = gateway.client()) {
      String body = "x".repeat(200_000);
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 200000\r\n\r\n");
      await().until(() -> gateway.web().waiting() == 1);
      Thread sending =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      client.send(body);
                    } catch (java.io.IOException e) {
                      throw new java.io.UncheckedIOException(e);
                    }
                  });
      gateway.apply(PATIENT, a.replica("a"));
      assertThat(client.message()).startsWith("HTTP/1.1 200 ").endsWith(body);
      sending.join();
    }
  }

  @Test
  void noMoreWaitThanMayAndNotForEver() throws Exception {
    try (var gateway = new RuledGateway(Policies.open().hold(1, Duration.ofMillis(700)).make());
        Wire first = gateway.client()) {
      first.send(GET);
      await().until(() -> gateway.web().waiting() == 1);
      assertThat(gateway.get())
          .startsWith("HTTP/1.1 503 ")
          .contains("retry-after: ")
          .contains("too many requests wait for it");
      assertThat(first.message())
          .startsWith("HTTP/1.1 503 ")
          .contains("retry-after: ")
          .contains("did not start within");
      assertThat(gateway.web().waiting()).isZero();
      assertThat(gateway.web().inFlight()).isZero();
    }
  }

  @Test
  void aClientThatLeavesFreesItsPlace() throws Exception {
    try (var gateway = new RuledGateway(Policies.open().hold(1, Duration.ofSeconds(20)).make())) {
      Wire first = gateway.client();
      first.send(GET);
      await().until(() -> gateway.web().waiting() == 1);
      first.close();

      await().until(() -> gateway.web().waiting() == 0);
      try (Wire second = gateway.client()) {
        second.send(GET);
        await().until(() -> gateway.web().waiting() == 1);
      }
    }
  }

  @Test
  void whenTheServiceGoesThoseThatWaitAreToldAtOnce() throws Exception {
    try (var gateway = new RuledGateway(PATIENT);
        Wire client = gateway.client()) {
      client.send(GET);
      await().until(() -> gateway.web().waiting() == 1);
      gateway.clear();

      assertThat(client.message()).startsWith("HTTP/1.1 503 ").contains("was taken away");
    }
  }

  private static List<Wire> waiting(RuledGateway gateway, int count) throws Exception {
    List<Wire> clients = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      clients.add(gateway.client().send(GET));
    }
    await().until(() -> gateway.web().waiting() == count);
    return clients;
  }
}
