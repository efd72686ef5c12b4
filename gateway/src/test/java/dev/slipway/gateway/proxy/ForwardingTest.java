package dev.slipway.gateway.proxy;

import static dev.slipway.gateway.testing.TestReplica.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.testing.TestGateway;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardingTest {
  private static final String GET = "GET /x HTTP/1.1\r\nHost: a.localhost\r\n\r\n";

  @Test
  void aRequestReachesTheReplicaWithWhoAskedAndWithoutWhatConcernsTheConnection() throws Exception {
    try (var replica = TestReplica.echo();
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      client.send(
          "GET /a%2Fb?c=d HTTP/1.1\r\n"
              + "Host: A.localhost:80\r\n"
              + "Connection: x-own\r\n"
              + "X-Own: 1\r\n"
              + "TE: trailers\r\n"
              + "X-Forwarded-For: 9.9.9.9\r\n\r\n");
      String answer = client.message();

      assertThat(answer)
          .startsWith("HTTP/1.1 200 OK\r\n")
          .contains("\r\n\r\nGET /a%2Fb?c=d HTTP/1.1\r\n");
      assertThat(answer)
          .contains("Host: A.localhost:80", "x-forwarded-for: 127.0.0.1", "x-request-id: ");
      assertThat(answer).doesNotContain("X-Own", "9.9.9.9", "TE: ", "Connection");
    }
  }

  @Test
  void pipelinedRequestsAreAnsweredInOrder() throws Exception {
    try (var replica = TestReplica.echo();
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      StringBuilder requests = new StringBuilder();
      for (int i = 0; i < 200; i++) {
        requests
            .append("POST /")
            .append(i)
            .append(" HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc");
      }
      client.send(requests.toString());

      for (int i = 0; i < 200; i++) {
        assertThat(client.message())
            .contains("\r\n\r\nPOST /" + i + " HTTP/1.1\r\n")
            .endsWith("abc");
      }
    }
  }

  @Test
  void aMalformedRequestIsAnsweredAfterTheOnesBeforeIt() throws Exception {
    try (var replica = TestReplica.echo();
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      client.send(GET + GET + "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n" + GET);

      assertThat(client.message()).startsWith("HTTP/1.1 200 ");
      assertThat(client.message()).startsWith("HTTP/1.1 200 ");
      assertThat(client.rest())
          .startsWith("HTTP/1.1 400 ")
          .contains("connection: close")
          .endsWith("}}\n");
    }
  }

  @Test
  void aConnectionToTheReplicaServesManyRequests() throws Exception {
    try (var replica = TestReplica.echo();
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client();
        Wire other = gateway.client()) {
      for (int i = 0; i < 20; i++) {
        assertThat(client.send(GET).message()).startsWith("HTTP/1.1 200 ");
        assertThat(other.send(GET).message()).startsWith("HTTP/1.1 200 ");
      }

      assertThat(replica.connections()).isBetween(1, 2);
    }
  }

  @Test
  void everyChunkIsForwardedBeforeTheNextIsSent() throws Exception {
    BlockingQueue<String> events = new LinkedBlockingQueue<>();
    try (var replica =
            new TestReplica(
                wire -> {
                  wire.message();
                  wire.send(
                      "HTTP/1.1 200 OK\r\n"
                          + "Content-Type: text/event-stream\r\n"
                          + "Transfer-Encoding: chunked\r\n\r\n");
                  for (String event = next(events); !event.isEmpty(); event = next(events)) {
                    wire.send(Integer.toHexString(event.length()) + "\r\n" + event + "\r\n");
                  }
                  wire.send("0\r\n\r\n");
                });
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      // The replica sends nothing more until the client has what was sent before: any buffer would
      // hang here.
      assertThat(client.send(GET).head()).contains("text/event-stream");
      for (int i = 0; i < 50; i++) {
        events.add("data: " + i + "\n\n");
        assertThat(client.until("\n\n\r\n")).endsWith("data: " + i + "\n\n\r\n");
      }
      events.add("");
      assertThat(client.until("0\r\n\r\n")).isEqualTo("0\r\n\r\n");
    }
  }

  @Test
  void everyChunkOfARequestIsForwardedBeforeTheNextIsSent() throws Exception {
    BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    try (var replica =
            new TestReplica(
                wire -> {
                  seen.add(wire.head());
                  for (int i = 0; i < 3; i++) {
                    seen.add(wire.until("x\r\n"));
                  }
                  seen.add(wire.until("0\r\n\r\n"));
                  wire.send(ok("done"));
                });
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
      assertThat(next(seen)).containsIgnoringCase("transfer-encoding: chunked");
      for (int i = 0; i < 3; i++) {
        client.send("2\r\n" + i + "x\r\n");
        assertThat(next(seen)).isEqualTo("2\r\n" + i + "x\r\n");
      }
      client.send("0\r\n\r\n");
      assertThat(next(seen)).isEqualTo("0\r\n\r\n");
      assertThat(client.message()).endsWith("done");
    }
  }

  @Test
  void theClientIsToldToContinueByTheReplica() throws Exception {
    try (var replica =
            new TestReplica(
                wire -> {
                  assertThat(wire.head()).contains("Expect: 100-continue");
                  wire.send("HTTP/1.1 100 Continue\r\n\r\n");
                  wire.send(ok(wire.take(5)));
                });
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      client.send(
          "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
      assertThat(client.head()).startsWith("HTTP/1.1 100 Continue\r\n");
      assertThat(client.send("hello").message()).startsWith("HTTP/1.1 200 ").endsWith("hello");
    }
  }

  @Test
  void hintsComeBeforeTheAnswer() throws Exception {
    try (var replica =
            TestReplica.always("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + ok("x"));
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      for (int i = 0; i < 3; i++) {
        assertThat(client.send(GET).head())
            .isEqualTo("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
        assertThat(client.message()).startsWith("HTTP/1.1 200 ").endsWith("x");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 204 No Content\r\n\r\n",
        "HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n"
      })
  void anAnswerWithoutABodyDoesNotHoldTheConnection(String answer) throws Exception {
    try (var replica = TestReplica.always(answer);
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      assertThat(client.send(GET).head()).isEqualTo(answer);
      assertThat(client.send(GET).head()).isEqualTo(answer);
      assertThat(replica.connections()).isEqualTo(1);
    }
  }

  @Test
  void anAnswerToHeadHasALengthAndNoBody() throws Exception {
    try (var replica = TestReplica.always("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      for (int i = 0; i < 2; i++) {
        client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(client.head()).contains("Content-Length: 1000");
      }
    }
  }

  @Test
  void anOldClientGetsTheBodyUntilTheConnectionEndsAndNoInterimAnswer() throws Exception {
    String chunked =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n";
    try (var replica = TestReplica.always("HTTP/1.1 103 Early Hints\r\n\r\n" + chunked);
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      client.send("GET / HTTP/1.0\r\n\r\n");

      assertThat(client.rest()).isEqualTo("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\nabc");
    }
  }

  @Test
  void aReplicaIsNamedAsTheHostWhereAnOldClientNamesNone() throws Exception {
    try (var replica = TestReplica.echo();
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      client.send("GET / HTTP/1.0\r\n\r\n");

      assertThat(client.rest()).contains("GET / HTTP/1.1\r\n", "host: 127.0.0.1:" + replica.port());
    }
  }

  @Test
  void anOldClientThatAsksForItKeepsItsConnection() throws Exception {
    try (var replica = TestReplica.always(ok("x"));
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      String request = "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n";

      assertThat(client.send(request).message()).contains("connection: keep-alive").endsWith("x");
      assertThat(client.send(request).message()).endsWith("x");
    }
  }

  @Test
  void anAnswerThatEndsWithTheReplicasConnectionIsChunked() throws Exception {
    try (var replica =
            new TestReplica(
                wire -> {
                  wire.message();
                  wire.send("HTTP/1.0 200 OK\r\n\r\nabc");
                });
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      client.send(GET);

      assertThat(client.head()).contains("transfer-encoding: chunked");
      assertThat(client.until("0\r\n\r\n")).isEqualTo("3\r\nabc\r\n0\r\n\r\n");
      assertThat(client.send(GET).head()).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void trailersArePassedOn() throws Exception {
    String answer =
        "HTTP/1.1 200 OK\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n"
            + "1\r\n"
            + "a\r\n"
            + "0\r\n"
            + "Grpc-Status: 0\r\n\r\n";
    try (var replica = TestReplica.always(answer);
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      assertThat(client.send(GET).head()).contains("Transfer-Encoding: chunked");
      assertThat(client.head()).isEqualTo("1\r\na\r\n0\r\nGrpc-Status: 0\r\n\r\n");
    }
  }

  @Test
  void anUpgradedConnectionCarriesAnythingBothWays() throws Exception {
    try (var replica =
            new TestReplica(
                wire -> {
                  assertThat(wire.head()).containsIgnoringCase("upgrade: websocket");
                  wire.send(
                      "HTTP/1.1 101 Switching Protocols\r\n"
                          + "Upgrade: websocket\r\n"
                          + "Connection: Upgrade\r\n\r\n"
                          + "first");
                  for (String line = wire.until("\n"); !line.isEmpty(); line = wire.until("\n")) {
                    wire.send(line);
                  }
                });
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      client.send(
          "GET / HTTP/1.1\r\n"
              + "Host: a\r\n"
              + "Connection: Upgrade\r\n"
              + "Upgrade: websocket\r\n"
              + "Sec-WebSocket-Version: 13\r\n\r\n");
      assertThat(client.head())
          .startsWith("HTTP/1.1 101 ")
          .containsIgnoringCase("upgrade: websocket");
      assertThat(client.take(5)).isEqualTo("first");
      for (int i = 0; i < 100; i++) {
        assertThat(client.send("\0\r\n\u00ff" + i + "\n").until("\n")).isEqualTo("\0\r\n");
        assertThat(client.until("\n")).isEqualTo("\u00ff" + i + "\n");
      }
      assertThat(gateway.web().inFlight()).isEqualTo(1);
    }
  }

  @Test
  void anUpgradedConnectionEndsForBothWhenOneLeaves() throws Exception {
    BlockingQueue<String> rest = new LinkedBlockingQueue<>();
    try (var replica =
            new TestReplica(
                wire -> {
                  wire.head();
                  wire.send(
                      "HTTP/1.1 101 Switching Protocols\r\n"
                          + "Upgrade: x\r\n"
                          + "Connection: Upgrade\r\n\r\n");
                  rest.add(wire.rest());
                });
        var gateway = TestGateway.before(replica)) {
      try (Wire client = gateway.client()) {
        client
            .send("GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n")
            .head();
        client.send("last words");
      }
      assertThat(next(rest)).isEqualTo("last words");
      await().until(() -> gateway.web().inFlight() == 0);
    }
  }

  private static String next(BlockingQueue<String> queue) throws InterruptedException {
    String next = queue.poll(10, TimeUnit.SECONDS);
    assertThat(next).as("came within 10 s").isNotNull();
    return next;
  }
}
