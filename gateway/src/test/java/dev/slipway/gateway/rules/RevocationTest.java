package dev.slipway.gateway.rules;

import static dev.slipway.gateway.testing.StreamClient.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.api.ApiKey;
import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.testing.Policies;
import dev.slipway.gateway.testing.RuledGateway;
import dev.slipway.gateway.testing.StreamClient;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A key that is withdrawn opens nothing from then on, and what it had opened ends. */
class RevocationTest {
  private static final Policy CLOSED = Policies.open().keyRequired().make();
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final String ALICE = "Authorization: Bearer alice\r\n";
  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n";

  private final CountDownLatch never = new CountDownLatch(1);

  @Test
  void aKeptConnectionGetsNothingMore() throws Exception {
    try (var replica = TestReplica.echo();
        var gateway = opened(replica);
        Wire client = gateway.client()) {
      assertThat(client.send(GET + ALICE + "\r\n").message()).startsWith("HTTP/1.1 200 ");
      withdraw(gateway, replica);
      assertThat(client.send(GET + ALICE + "\r\n").message()).startsWith("HTTP/1.1 401 ");
    }
  }

  @Test
  void anotherStreamOfTheSameConnectionGetsNothingMore() throws Exception {
    try (var replica = TestReplica.echo();
        var gateway = opened(replica);
        var client = new StreamClient(gateway.port())) {
      assertThat(stream(client).all()).startsWith("headers :status=200");
      withdraw(gateway, replica);
      assertThat(stream(client).all()).startsWith("headers :status=401");
    }
  }

  @Test
  void anAnswerThatIsUnderWayEndsSoThatNobodyTakesItForWhole() throws Exception {
    try (var replica = endless();
        var gateway = opened(replica);
        var streams = new StreamClient(gateway.port());
        Wire client = gateway.client();
        Wire other = gateway.client()) {
      client.send(GET + ALICE + "\r\n").until("first");
      other.send(GET + "Authorization: Bearer bob\r\n\r\n").until("first");
      var stream = stream(streams);
      assertThat(stream.next()).startsWith("headers :status=200");
      long start = System.nanoTime();
      withdraw(gateway, replica);

      assertThat(client.rest()).doesNotContain("0\r\n\r\n");
      assertThat(stream.all()).contains("reset").doesNotContain("end");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
      await().until(() -> gateway.web().inFlight() == 1);
      never.countDown();
      assertThat(other.until("0\r\n\r\n")).endsWith("0\r\n\r\n");
    }
  }

  @Test
  void whereNoKeyIsNeededNothingEnds() throws Exception {
    try (var replica = endless();
        var gateway = new RuledGateway(Policy.OPEN, replica.replica("a"))) {
      gateway.keys(DoorTest.key("alice"));
      gateway.apply(Policy.OPEN, replica.replica("a"));
      try (Wire client = gateway.client()) {
        client.send(GET + ALICE + "\r\n").until("first");
        gateway.keys();
        gateway.apply(Policy.OPEN, replica.replica("a"));
        await().during(Duration.ofMillis(600)).until(() -> gateway.web().inFlight() == 1);
        never.countDown();
        assertThat(client.until("0\r\n\r\n")).endsWith("0\r\n\r\n");
      }
    }
  }

  @Test
  void aWebSocketEnds() throws Exception {
    try (var replica =
            new TestReplica(
                wire -> {
                  wire.message();
                  wire.send(
                      "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\n"
                          + "Upgrade: websocket\r\n\r\nhello");
                  never.await(20, TimeUnit.SECONDS);
                });
        var gateway = opened(replica);
        Wire client = gateway.client()) {
      client.send(GET + ALICE + "Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n").until("hello");
      long start = System.nanoTime();
      withdraw(gateway, replica);

      assertThat(client.rest()).isEmpty();
      assertThat(gateway.answer(GET + ALICE + "Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n"))
          .startsWith("HTTP/1.1 401 ");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
      never.countDown();
    }
  }

  @Test
  void whatHasNotBeenAnsweredYetIsToldWhy() throws Exception {
    try (var replica =
            new TestReplica(
                wire -> {
                  wire.message();
                  never.await(20, TimeUnit.SECONDS);
                });
        var gateway = opened(replica);
        Wire client = gateway.client()) {
      client.send(GET + ALICE + "\r\n");
      await().until(() -> gateway.web().inFlight() == 1);
      withdraw(gateway, replica);

      assertThat(client.message())
          .startsWith("HTTP/1.1 401 ")
          .contains("The key \\\"Key of 5\\\" was withdrawn.");
      never.countDown();
    }
  }

  @Test
  void whatWaitsForAReplicaIsToldWhy() throws Exception {
    Policy held = Policies.open().keyRequired().hold(5, Duration.ofSeconds(20)).make();
    try (var gateway = new RuledGateway(held)) {
      gateway.keys(DoorTest.key("alice"));
      gateway.apply(held);
      try (Wire client = gateway.client()) {
        client.send(GET + ALICE + "\r\n");
        await().until(() -> gateway.web().waiting() == 1);
        gateway.keys();
        gateway.apply(held);

        assertThat(client.message()).startsWith("HTTP/1.1 401 ").contains("was withdrawn");
        assertThat(gateway.web().waiting()).isZero();
      }
    }
  }

  @Test
  void aKeyThatMayNoLongerUseTheServiceIsWithdrawnThere() throws Exception {
    try (var replica = endless();
        var gateway = opened(replica);
        Wire client = gateway.client()) {
      client.send(GET + ALICE + "\r\n").until("first");
      gateway.keys(changed(List.of("other"), Optional.empty()));
      gateway.apply(CLOSED, replica.replica("a"));

      assertThat(client.rest()).doesNotContain("0\r\n\r\n");
      never.countDown();
    }
  }

  @Test
  void aKeyThatExpiresEndsWhatItOpened() throws Exception {
    try (var replica = endless();
        var gateway = opened(replica);
        Wire client = gateway.client();
        Wire next = gateway.client()) {
      Instant end = Instant.now().plusSeconds(2);
      gateway.keys(changed(List.of(), Optional.of(end)));
      gateway.apply(CLOSED, replica.replica("a"));
      client.send(GET + ALICE + "\r\n").until("first");

      assertThat(client.rest()).doesNotContain("0\r\n\r\n");
      assertThat(Instant.now()).isBetween(end, end.plus(SOON));
      assertThat(next.send(GET + ALICE + "\r\n").message())
          .startsWith("HTTP/1.1 401 ")
          .contains("has expired");
      never.countDown();
    }
  }

  private static RuledGateway opened(TestReplica replica) throws Exception {
    RuledGateway gateway = new RuledGateway(CLOSED);
    gateway.keys(DoorTest.key("alice"), DoorTest.key("bob"));
    gateway.apply(CLOSED, replica.replica("a"));
    return gateway;
  }

  private static void withdraw(RuledGateway gateway, TestReplica replica) throws Exception {
    gateway.keys(DoorTest.key("bob"));
    gateway.apply(CLOSED, replica.replica("a"));
  }

  private static ApiKey changed(List<String> services, Optional<Instant> expires) throws Exception {
    ApiKey key = DoorTest.key("alice");
    return new ApiKey(key.id(), key.name(), key.sha256(), services, Optional.empty(), expires);
  }

  private static StreamClient.Stream stream(StreamClient client) {
    var headers = request("GET", "/");
    headers.add("authorization", "Bearer alice");
    return client.open(headers, true);
  }

  private TestReplica endless() throws Exception {
    return new TestReplica(
        wire -> {
          wire.message();
          wire.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n");
          if (never.await(20, TimeUnit.SECONDS)) {
            wire.send("0\r\n\r\n");
          }
        });
  }
}
