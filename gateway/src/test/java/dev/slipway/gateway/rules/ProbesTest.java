package dev.slipway.gateway.rules;

import static dev.slipway.gateway.testing.RuledGateway.GET;
import static dev.slipway.gateway.testing.TestReplica.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.api.Probe;
import dev.slipway.gateway.api.ReplicaState;
import dev.slipway.gateway.testing.Policies;
import dev.slipway.gateway.testing.RuledGateway;
import dev.slipway.gateway.testing.StreamReplica;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbesTest {
  private static final Probe HEALTH =
      new Probe(
          "POST",
          "/health?x=1",
          Map.of("X-Probe", "1"),
          "are you there",
          Duration.ofMillis(500),
          Duration.ofMillis(20),
          2,
          3);
  private static final Policy PROBED = Policies.open().probe(HEALTH).make();
  private static final Policy HELD =
      Policies.open().probe(HEALTH).hold(10, Duration.ofSeconds(20)).make();
  private static final String SICK = "HTTP/1.1 503 Sick\r\nContent-Length: 0\r\n\r\n";

  private final AtomicReference<String> health = new AtomicReference<>(SICK);
  private final AtomicInteger probes = new AtomicInteger();

  @Test
  void aReplicaGetsRequestsOnlyWhileItsProbesSucceed() throws Exception {
    try (var replica = probed();
        var gateway = new RuledGateway(PROBED, replica.replica("a"))) {
      await().until(() -> probes.get() > 3);
      assertThat(gateway.get()).startsWith("HTTP/1.1 503 ");
      assertThat(gateway.web().replicas().get(0).state()).isEqualTo(ReplicaState.NOT_READY);
      health.set(ok(""));
      await().until(() -> gateway.web().replicas().get(0).state() == ReplicaState.UP);
      assertThat(gateway.get()).endsWith("served");
      // The same again: nobody notices.
      gateway.apply(PROBED, replica.replica("a"));
      assertThat(gateway.get()).endsWith("served");
      health.set(SICK);
      await().until(() -> gateway.web().replicas().get(0).state() == ReplicaState.NOT_READY);
      assertThat(gateway.get()).startsWith("HTTP/1.1 503 ");
      gateway.apply(Policy.OPEN, replica.replica("a"));
      assertThat(gateway.get()).endsWith("served");
      int last = probes.get();
      await().pollDelay(Duration.ofMillis(200)).until(() -> probes.get() <= last + 1);
      // Probes that come later than the replica take nothing from it until they fail.
      gateway.apply(PROBED, replica.replica("a"));
      assertThat(gateway.get()).endsWith("served");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
        "nonsense\r\n\r\n",
        ""
      })
  void whatIsNoSuccessIsAFailure(String answer) throws Exception {
    health.set(answer);
    try (var replica = probed();
        var gateway = new RuledGateway(PROBED, replica.replica("a"))) {
      await().until(() -> probes.get() > 4);
      assertThat(gateway.web().replicas().get(0).state()).isEqualTo(ReplicaState.NOT_READY);
    }
  }

  @Test
  void aProbeThatIsNotAnsweredInTimeFails() throws Exception {
    Probe quick =
        new Probe("GET", "/", Map.of(), "", Duration.ofMillis(30), Duration.ofMillis(10), 1, 1);
    AtomicInteger connections = new AtomicInteger();
    AtomicInteger left = new AtomicInteger();
    try (var replica =
            new TestReplica(
                wire -> {
                  connections.incrementAndGet();
                  wire.rest();
                  left.incrementAndGet();
                });
        var gateway = new RuledGateway(Policies.open().probe(quick).make(), replica.replica("a"))) {
      await().until(() -> connections.get() > 5);
      assertThat(gateway.web().replicas().get(0).state()).isEqualTo(ReplicaState.NOT_READY);
      await().until(() -> left.get() > 5);
    }
  }

  @Test
  void requestsWaitUntilAReplicaIsReady() throws Exception {
    try (var replica = probed();
        var gateway = new RuledGateway(HELD, replica.replica("a"));
        Wire client = gateway.client()) {
      client.send(GET);
      await().until(() -> gateway.web().waiting() == 1 && probes.get() > 3);
      health.set(ok(""));

      assertThat(client.message()).endsWith("served");
    }
  }

  @Test
  void aReplicaThatSpeaksHttp2IsProbedInIt() throws Exception {
    Probe asks =
        new Probe(
            "POST",
            "/",
            Map.of("X-Probe", "1"),
            "body",
            Duration.ofSeconds(2),
            Duration.ofMillis(20),
            2,
            2);
    try (var replica = new StreamReplica(10);
        var gateway =
            new RuledGateway(Policies.open().h2c().probe(asks).make(), replica.replica("a"))) {
      await().until(() -> gateway.web().replicas().get(0).state() == ReplicaState.UP);
      assertThat(gateway.get()).startsWith("HTTP/1.1 200 ");
    }
  }

  private TestReplica probed() throws IOException {
    return new TestReplica(
        wire -> {
          for (String asked = wire.message(); !asked.isEmpty(); asked = wire.message()) {
            boolean probe = asked.startsWith("POST /health?x=1 ");
            if (probe) {
              assertThat(asked).contains("X-Probe: 1").endsWith("are you there");
              probes.incrementAndGet();
            }
            wire.send(probe ? health.get() : ok("served"));
            if (probe && health.get().isEmpty()) {
              return;
            }
          }
        });
  }
}
