package dev.slipway.gateway.proxy;

import static dev.slipway.gateway.testing.StreamClient.request;
import static dev.slipway.gateway.testing.TestReplica.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.testing.StreamClient;
import dev.slipway.gateway.testing.TestGateway;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code Expect: 100-continue} and what may happen in place of the 100 (RFC 9110 section 10.1.1).
 */
class ExpectTest {
  private static final String HEAD =
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "401 Unauthorized",
        "413 Content Too Large",
        "417 Expectation Failed",
        "200 OK",
        "302 Found"
      })
  void anAnswerInPlaceOfTheContinueReachesTheClientBeforeItsBody(String status) throws Exception {
    try (var replica =
            new TestReplica(
                wire -> {
                  wire.head();
                  wire.send("HTTP/1.1 " + status + "\r\nContent-Length: 2\r\n\r\nno");
                  wire.rest();
                });
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      client.send(HEAD);

      assertThat(client.message()).startsWith("HTTP/1.1 " + status).endsWith("no");
    }
  }

  @Test
  void aBodyThatComesAfterTheAnswerIsNoRequest() throws Exception {
    BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    try (var replica =
            new TestReplica(
                wire -> {
                  String head = wire.head();
                  while (!head.isEmpty()) {
                    seen.add(head.lines().findFirst().orElse(""));
                    wire.send("HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\n\r\n");
                    head = wire.head();
                  }
                });
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      String smuggled = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
      client.send(HEAD.replace("Length: 5", "Length: " + smuggled.length()));
      assertThat(client.message()).startsWith("HTTP/1.1 413 ");
      client.send(smuggled);
      client.rest();
      try (Wire other = gateway.client()) {
        assertThat(other.send("GET /other HTTP/1.1\r\nHost: a\r\n\r\n").message())
            .startsWith("HTTP/1.1 413 ");
      }

      assertThat(seen).containsExactly("POST / HTTP/1.1", "GET /other HTTP/1.1");
    }
  }

  @Test
  void aReplicaThatWaitsForABodyThatNeverComesServesNobodyElse() throws Exception {
    try (var replica =
            new TestReplica(
                wire -> {
                  wire.head();
                  wire.send("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n");
                  assertThat(wire.rest()).isEmpty();
                });
        var gateway = TestGateway.before(replica)) {
      for (int i = 1; i <= 3; i++) {
        try (Wire client = gateway.client()) {
          assertThat(client.send(HEAD).message()).startsWith("HTTP/1.1 401 ");
        }
        assertThat(replica.connections()).isEqualTo(i);
      }
    }
  }

  @Test
  void aClientNeedNotWait() throws Exception {
    try (var replica = TestReplica.echo();
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      for (int i = 0; i < 3; i++) {
        assertThat(client.send(HEAD + "hello").message())
            .startsWith("HTTP/1.1 200 ")
            .endsWith("hello");
      }
    }
  }

  @Test
  void aReplicaNeedNotAnswerTheExpectation() throws Exception {
    BlockingQueue<String> heads = new LinkedBlockingQueue<>();
    try (var replica =
            new TestReplica(
                wire -> {
                  heads.add(wire.head());
                  wire.send(ok(wire.take(5)));
                });
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      client.send(HEAD);
      assertThat(heads.poll(10, TimeUnit.SECONDS)).contains("Expect: 100-continue");

      assertThat(client.send("hello").message()).startsWith("HTTP/1.1 200 ").endsWith("hello");
    }
  }

  @Test
  void aStreamGetsTheAnswerInPlaceOfTheContinueToo() throws Exception {
    try (var replica =
            new TestReplica(
                wire -> {
                  wire.head();
                  wire.send("HTTP/1.1 417 Expectation Failed\r\nContent-Length: 2\r\n\r\nno");
                  wire.rest();
                });
        var gateway = TestGateway.before(replica);
        var client = new StreamClient(gateway.port())) {
      var stream =
          client.open(
              request("POST", "/").add("expect", "100-continue").add("content-length", "5"), false);

      assertThat(stream.next()).startsWith("headers :status=417");
      assertThat(stream.next()).isEqualTo("data no");
    }
  }

  @Test
  void aContinueThatNobodyAskedForIsNoAnswer() throws Exception {
    try (var replica = TestReplica.always("HTTP/1.1 100 Continue\r\n\r\n" + ok("x"));
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi");

      assertThat(client.head()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      assertThat(client.message()).startsWith("HTTP/1.1 200 ").endsWith("x");
    }
  }
}
