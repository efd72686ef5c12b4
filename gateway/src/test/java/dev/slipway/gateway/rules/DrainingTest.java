package dev.slipway.gateway.rules;

import static dev.slipway.gateway.testing.RuledGateway.GET;
import static dev.slipway.gateway.testing.TestReplica.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.api.ReplicaState;
import dev.slipway.gateway.testing.Policies;
import dev.slipway.gateway.testing.RuledGateway;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DrainingTest {
  private static final Policy LONG = Policies.open().drain(Duration.ofMinutes(1)).make();
  private static final Policy SHORT = Policies.open().drain(Duration.ofMillis(500)).make();
  private static final String UPGRADE =
      "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";

  @Test
  void aStreamFinishesAtAReplicaThatLeaves() throws Exception {
    CountDownLatch gone = new CountDownLatch(1);
    try (var old = stream(gone);
        var next = TestReplica.always(ok("next"));
        var gateway = new RuledGateway(LONG, old.replica("a"));
        Wire client = gateway.client()) {
      client.send(GET).until("first");
      gateway.apply(LONG, next.replica("b"));

      assertThat(gateway.get()).endsWith("next");
      assertThat(gateway.web().replicas())
          .anySatisfy(
              each -> {
                assertThat(each.state()).isEqualTo(ReplicaState.DRAINING);
                assertThat(each.inFlight()).isEqualTo(1);
              });
      gone.countDown();
      assertThat(client.until("last")).endsWith("last");
      await().until(() -> gateway.web().replicas().size() == 1);
    }
  }

  @Test
  void aReplicaThatComesBackWhileItDrainsStays() throws Exception {
    CountDownLatch gone = new CountDownLatch(1);
    try (var old = stream(gone);
        var gateway = new RuledGateway(SHORT, old.replica("a"));
        Wire client = gateway.client()) {
      client.send(GET).until("first");
      gateway.apply(SHORT);
      gateway.apply(SHORT, old.replica("a"));

      assertThat(gateway.web().replicas())
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.state()).isEqualTo(ReplicaState.UP);
                assertThat(each.inFlight()).isEqualTo(1);
              });
      assertThat(gone.await(1, TimeUnit.SECONDS)).isFalse();
      gone.countDown();
      assertThat(client.until("last")).endsWith("last");
    }
  }

  @Test
  void whatDoesNotFinishInTimeIsEnded() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    try (var old = stream(never);
        var gateway = new RuledGateway(SHORT, old.replica("a"));
        Wire client = gateway.client()) {
      client.send(GET).until("first");
      long start = System.nanoTime();
      gateway.clear();

      assertThat(client.rest()).doesNotContain("0\r\n\r\n");
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(Duration.ofMillis(400), Duration.ofSeconds(5));
    }
  }

  @Test
  void aRequestThatIsNotAnsweredInTimeIsToldWhy() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    try (var old =
            new TestReplica(
                wire -> {
                  wire.message();
                  never.await();
                });
        var gateway = new RuledGateway(SHORT, old.replica("a"));
        Wire client = gateway.client()) {
      client.send(GET);
      await().until(() -> gateway.web().inFlight() == 1);
      gateway.apply(SHORT);

      assertThat(client.message()).startsWith("HTTP/1.1 503 ").contains("was taken away");
      never.countDown();
    }
  }

  @Test
  void anUpgradedConnectionGoesOnUntilTheDeadline() throws Exception {
    try (var old = webSocket();
        var gateway = new RuledGateway(SHORT, old.replica("a"));
        Wire client = gateway.client()) {
      client.send(UPGRADE).head();
      long start = System.nanoTime();
      gateway.apply(SHORT);
      assertThat(client.send("ping!").take(5)).isEqualTo("ping!");

      assertThat(client.rest()).isEmpty();
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(Duration.ofMillis(400), Duration.ofSeconds(5));
      await().until(() -> gateway.web().inFlight() == 0);
    }
  }

  @Test
  void aListenerThatLeavesDrainsLikewise() throws Exception {
    CountDownLatch gone = new CountDownLatch(1);
    try (var replica = stream(gone);
        var sockets = webSocket();
        var gateway = new RuledGateway(SHORT, replica.replica("a"));
        Wire client = gateway.client()) {
      client.send(GET).until("first");
      gateway.apply(SHORT, sockets.replica("b"), replica.replica("a"));
      try (Wire upgraded = gateway.client()) {
        assertThat(upgraded.send(UPGRADE).head()).startsWith("HTTP/1.1 101 ");
        gateway.unlisten(SHORT, sockets.replica("b"), replica.replica("a"));

        assertThat(upgraded.send("ping!").take(5)).isEqualTo("ping!");
        assertThat(upgraded.rest()).isEmpty();
        assertThat(client.rest()).doesNotContain("last");
      }
      gone.countDown();
    }
  }

  @Test
  void aThousandChangesUnderLoadFailNoRequest() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    try (var a = TestReplica.always(ok("a"));
        var b = TestReplica.always(ok("b"));
        var gateway = new RuledGateway(LONG, a.replica("a"));
        ExecutorService clients = Executors.newCachedThreadPool()) {
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        running.add(clients.submit(() -> load(gateway, over)));
      }
      for (int i = 0; i < 1_000; i++) {
        if (i % 3 == 0) {
          gateway.apply(LONG, a.replica("a"), b.replica("b"));
        } else {
          gateway.apply(LONG, i % 3 == 1 ? b.replica("b") : a.replica("a"));
        }
      }
      over.set(true);
      int requests = 0;
      for (Future<Integer> each : running) {
        requests += each.get(30, TimeUnit.SECONDS);
      }

      assertThat(requests).isPositive();
      assertThat(gateway.web().statuses().success()).isEqualTo(gateway.web().requests());
      assertThat(gateway.web().inFlight()).isZero();
    }
  }

  /** On one connection, which must hold all along. */
  private static int load(RuledGateway gateway, AtomicBoolean over) throws Exception {
    int requests = 0;
    try (Wire client = gateway.client()) {
      while (!over.get()) {
        assertThat(client.send(GET).message()).startsWith("HTTP/1.1 200 ");
        requests++;
      }
    }
    return requests;
  }

  private static TestReplica stream(CountDownLatch last) throws Exception {
    return new TestReplica(
        wire -> {
          wire.message();
          wire.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n");
          last.await(20, TimeUnit.SECONDS);
          wire.send("4\r\nlast\r\n0\r\n\r\n");
        });
  }

  private static TestReplica webSocket() throws Exception {
    return new TestReplica(
        wire -> {
          wire.message();
          wire.send(
              "HTTP/1.1 101 Switching Protocols\r\n"
                  + "Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
          wire.send(wire.take(5));
          wire.rest();
        });
  }
}
