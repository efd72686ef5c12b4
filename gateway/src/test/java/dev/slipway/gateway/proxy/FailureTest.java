package dev.slipway.gateway.proxy;

import static dev.slipway.gateway.testing.TestReplica.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Replica;
import dev.slipway.gateway.api.ReplicaState;
import dev.slipway.gateway.testing.TestGateway;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {
  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

  @Test
  void aServiceWithoutReplicasSaysWhenToTryAgain() throws Exception {
    try (var gateway = TestGateway.before();
        Wire client = gateway.client()) {
      String answer = client.send(GET).message();

      assertThat(answer).startsWith("HTTP/1.1 503 ").contains("retry-after: ");
      assertThat(answer)
          .contains("Service web has no running replica yet. Try again in a few seconds.");
      assertThat(client.send(GET).message()).startsWith("HTTP/1.1 503 ");
    }
  }

  @Test
  void aReplicaThatRefusesIsABadGateway() throws Exception {
    try (var gateway = new TestGateway(TestGateway.options(), Limits.DEFAULT, nobody());
        Wire client = gateway.client()) {
      assertThat(client.send(GET).message())
          .startsWith("HTTP/1.1 502 ")
          .contains("refused the connection");
      assertThat(gateway.web().replicas().get(0).state()).isEqualTo(ReplicaState.FAILING);
      assertThat(gateway.web().inFlight()).isZero();
    }
  }

  @Test
  void aRequestWithABodyMovesOnToAReplicaThatAccepts() throws Exception {
    try (var replica = TestReplica.echo();
        var gateway =
            new TestGateway(
                TestGateway.options(), Limits.DEFAULT, nobody(), replica.replica("b"))) {
      for (int i = 0; i < 10; i++) {
        try (Wire client = gateway.client()) {
          client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello");
          assertThat(client.message()).startsWith("HTTP/1.1 200 ").endsWith("hello");
        }
      }
      assertThat(gateway.web().statuses().success()).isEqualTo(10);
    }
  }

  @Test
  void aReplicaThatDoesNotBeginToAnswerIsATimeOut() throws Exception {
    CountDownLatch left = new CountDownLatch(1);
    try (var replica =
            new TestReplica(
                wire -> {
                  wire.message();
                  wire.rest();
                  left.countDown();
                });
        var gateway = TestGateway.before(TestGateway.QUICK, replica);
        Wire client = gateway.client()) {
      assertThat(client.send(GET).message())
          .startsWith("HTTP/1.1 504 ")
          .contains("did not begin to answer");
      assertThat(left.await(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aStreamLongerThanEveryLimitGoesOnAsLongAsItSpeaks() throws Exception {
    CountDownLatch enough = new CountDownLatch(1);
    try (var replica =
            new TestReplica(
                wire -> {
                  wire.message();
                  wire.send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
                  while (!enough.await(50, TimeUnit.MILLISECONDS)) {
                    wire.send("x");
                  }
                });
        var gateway = TestGateway.before(TestGateway.QUICK, replica);
        Wire client = gateway.client()) {
      long start = System.nanoTime();
      client.send(GET).head();
      while (System.nanoTime() - start < TestGateway.QUICK.idle().toNanos() * 2) {
        assertThat(client.take(6)).hasSize(6);
      }
      enough.countDown();
      assertThat(client.until("0\r\n\r\n")).endsWith("0\r\n\r\n");
    }
  }

  @Test
  void aStreamThatFallsSilentIsEndedAsIncomplete() throws Exception {
    try (var replica =
            new TestReplica(
                wire -> {
                  wire.message();
                  wire.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n");
                  wire.rest();
                });
        var gateway = TestGateway.before(TestGateway.QUICK, replica);
        Wire client = gateway.client()) {
      client.send(GET).head();

      assertThat(client.rest()).isEqualTo("1\r\na\r\n");
    }
  }

  @ParameterizedTest
  @CsvSource({"Transfer-Encoding: chunked,'2\r\nab\r\n'", "Content-Length: 100,ab"})
  void anAnswerThatBreaksOffIsNeverEndedCleanly(String framing, String part) throws Exception {
    try (var replica = breaksOff(framing, part);
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      client.send(GET).head();

      assertThat(client.rest()).isEqualTo(part);
      await().until(() -> gateway.web().inFlight() == 0);
    }
  }

  @Test
  void anAnswerThatBreaksOffIsResetForAnOldClient() throws Exception {
    try (var replica = breaksOff("Transfer-Encoding: chunked", "2\r\nab\r\n");
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      client.send("GET / HTTP/1.0\r\n\r\n");

      assertThat(client.endsInReset()).isTrue();
    }
  }

  @Test
  void aClientThatLeavesEndsTheReplicasWork() throws Exception {
    CountDownLatch left = new CountDownLatch(1);
    try (var replica =
            new TestReplica(
                wire -> {
                  wire.message();
                  wire.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n");
                  wire.rest();
                  left.countDown();
                });
        var gateway = TestGateway.before(replica)) {
      try (Wire client = gateway.client()) {
        client.send(GET).head();
      }
      assertThat(left.await(5, TimeUnit.SECONDS)).isTrue();
      await().until(() -> gateway.web().inFlight() == 0);
    }
  }

  @Test
  void aClientThatLeavesBeforeTheAnswerEndsTheReplicasWork() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch left = new CountDownLatch(1);
    try (var replica =
            new TestReplica(
                wire -> {
                  wire.message();
                  asked.countDown();
                  wire.rest();
                  left.countDown();
                });
        var gateway = TestGateway.before(replica)) {
      try (Wire client = gateway.client()) {
        client.send(GET);
        assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
      }
      assertThat(left.await(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aRequestOnAConnectionThatTheReplicaClosesIsSentAgain() throws Exception {
    AtomicInteger second = new AtomicInteger();
    try (var replica =
            new TestReplica(
                wire -> {
                  wire.message();
                  wire.send(ok("x"));
                  // Closes only when the next request is on its way, as in the race that keep-alive
                  // cannot avoid.
                  if (!wire.message().isEmpty()) {
                    second.incrementAndGet();
                  }
                });
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      assertThat(client.send(GET).message()).endsWith("x");
      assertThat(client.send(GET).message()).endsWith("x");
      assertThat(second).hasValue(1);
      assertThat(replica.connections()).isEqualTo(2);
    }
  }

  @Test
  void aRequestThatMustNotBeSentTwiceIsNot() throws Exception {
    AtomicInteger posts = new AtomicInteger();
    try (var replica =
            new TestReplica(
                wire -> {
                  for (String request = wire.message();
                      !request.isEmpty();
                      request = wire.message()) {
                    if (request.startsWith("POST")) {
                      posts.incrementAndGet();
                      return;
                    }
                    wire.send(ok("x"));
                  }
                });
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      assertThat(client.send(GET).message()).endsWith("x");
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");

      assertThat(client.message()).startsWith("HTTP/1.1 502 ");
      assertThat(posts).hasValue(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n'",
    "'HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n'",
    "'HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n'",
    "'nonsense\r\n\r\n'",
    "'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n'"
  })
  void anAnswerThatCannotBeReadIsABadGateway(String answer) throws Exception {
    try (var replica = TestReplica.always(answer);
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      assertThat(client.send(GET).message()).startsWith("HTTP/1.1 502 ").contains("not valid HTTP");
    }
  }

  @Test
  void bytesThatNobodyAskedForAreNotTakenForTheNextAnswer() throws Exception {
    try (var replica = TestReplica.always(ok("x") + ok("poison"));
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      client.send(GET + GET + GET);
      for (int i = 0; i < 3; i++) {
        assertThat(client.message()).endsWith("\r\n\r\nx");
      }
    }
  }

  @Test
  void headersThatDoNotComeInTimeAreAnsweredAndTheConnectionEnds() throws Exception {
    try (var gateway =
            new TestGateway(
                TestGateway.options().withLimits(TestGateway.IMPATIENT), Limits.DEFAULT);
        Wire client = gateway.client()) {
      client.send("GET / HTTP/1.1\r\nHost: ");

      assertThat(client.rest()).startsWith("HTTP/1.1 408 ");
    }
  }

  @Test
  void aConnectionOnWhichNothingIsAskedEndsSilently() throws Exception {
    try (var gateway =
            new TestGateway(
                TestGateway.options().withLimits(TestGateway.IMPATIENT), Limits.DEFAULT);
        Wire client = gateway.client()) {
      assertThat(client.rest()).isEmpty();
    }
  }

  @Test
  void aConnectionOnWhichTheReplicaFailedIsNotUsedAgain() throws Exception {
    String post = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx";
    try (var replica =
            new TestReplica(
                wire -> {
                  boolean fails = false;
                  for (String asked = wire.message(); !asked.isEmpty(); ) {
                    fails = asked.contains("fails");
                    wire.send(ok("x").replace("200 OK", fails ? "500 Failed" : "200 OK"));
                    asked = fails ? "" : wire.message();
                  }
                });
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      for (int i = 0; i < 20; i++) {
        assertThat(client.send(post.replace(": a", ": fails")).message())
            .startsWith("HTTP/1.1 500 ");
        assertThat(client.send(post).message()).startsWith("HTTP/1.1 200 ");
      }
    }
  }

  @Test
  void anAnswerWithoutLengthThatEndsInAResetIsNotEndedAsIfWhole() throws Exception {
    CountDownLatch seen = new CountDownLatch(1);
    try (var replica =
            new TestReplica(
                wire -> {
                  wire.message();
                  wire.send("HTTP/1.1 200 OK\r\n\r\nfirst");
                  seen.await(10, TimeUnit.SECONDS);
                  wire.reset();
                });
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      client.send(GET).until("first");
      seen.countDown();

      assertThat(client.rest()).doesNotContain("0\r\n\r\n");
    }
  }

  @Test
  void aKeptConnectionOnWhichNothingMoreIsAskedEndsSilently() throws Exception {
    try (var replica = TestReplica.always(ok("x"));
        var gateway =
            new TestGateway(
                TestGateway.options().withLimits(TestGateway.IMPATIENT),
                TestGateway.QUICK,
                replica.replica("a"));
        Wire client = gateway.client()) {
      assertThat(client.send(GET).message()).endsWith("x");

      assertThat(client.rest()).isEmpty();
    }
  }

  @Test
  void aClientThatNeverReadsIsLetGo() throws Exception {
    try (var replica = TestReplica.always(ok("x".repeat(1_000_000)));
        var gateway =
            new TestGateway(
                TestGateway.options().withLimits(TestGateway.IMPATIENT),
                TestGateway.QUICK,
                replica.replica("a"));
        Wire client = gateway.client()) {
      client.send(GET.repeat(20));

      await().until(() -> gateway.web().requests() > 0 && gateway.web().inFlight() == 0);
      assertThat(client.endsInReset() || gateway.web().requests() < 20).isTrue();
    }
  }

  @Test
  void aBodyThatStopsComingIsAnswered() throws Exception {
    try (var replica = TestReplica.echo();
        var gateway =
            new TestGateway(
                TestGateway.options().withLimits(TestGateway.IMPATIENT),
                Limits.DEFAULT,
                replica.replica("a"));
        Wire client = gateway.client()) {
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc");

      assertThat(client.rest()).startsWith("HTTP/1.1 408 ");
    }
  }

  @Test
  void anErrorReachesAClientThatIsStillSending() throws Exception {
    try (var gateway = TestGateway.before();
        Wire client = gateway.client()) {
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n");
      client.send(new byte[200_000]);

      assertThat(client.rest())
          .startsWith("HTTP/1.1 503 ")
          .contains("connection: close")
          .endsWith("}}\n");
    }
  }

  @Test
  void aBrowserGetsAPage() throws Exception {
    try (var gateway = TestGateway.before();
        Wire client = gateway.client()) {
      client.send("GET / HTTP/1.1\r\nHost: a\r\nAccept: text/html,*/*\r\n\r\n");

      assertThat(client.message())
          .contains("text/html", "<p>Service web has no running replica yet.");
    }
  }

  private static TestReplica breaksOff(String framing, String part) throws IOException {
    return new TestReplica(
        wire -> {
          wire.message();
          wire.send("HTTP/1.1 200 OK\r\n" + framing + "\r\n\r\n" + part);
        });
  }

  private static Replica nobody() throws IOException {
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new Replica("nobody", "127.0.0.1", closed.getLocalPort());
    }
  }
}
