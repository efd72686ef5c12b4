package dev.slipway.gateway.proxy;

import static dev.slipway.gateway.testing.StreamClient.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.api.Replica;
import dev.slipway.gateway.api.ReplicaProtocol;
import dev.slipway.gateway.testing.StreamClient;
import dev.slipway.gateway.testing.StreamReplica;
import dev.slipway.gateway.testing.TestReplica;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Error;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class H2cReplicaTest {
  private static final Policy H2C = TestPlane.policy(ReplicaProtocol.H2C);

  @Test
  void aCallOfGrpcGoesThroughWithItsTrailers() throws Exception {
    try (var replica = new StreamReplica(100);
        var plane = new TestPlane(H2C, replica.replica("a"));
        var client = new StreamClient(plane.port())) {
      String answer =
          client
              .open(
                  request("POST", "/pkg.Service/Call")
                      .add("te", "trailers")
                      .add("content-type", "application/grpc"),
                  false)
              .send("hello", true)
              .all();

      assertThat(answer)
          .startsWith("headers :status=200 content-type=application/grpc\ndata ")
          .contains(":path=/pkg.Service/Call\n", ":authority=a.localhost\n", "te=trailers\n")
          .contains("x-forwarded-for=127.0.0.1\n", "hello")
          .doesNotContain("transfer-encoding", "\nhost=")
          .endsWith("\nheaders grpc-status=0\nend");
    }
  }

  @Test
  void anAnswerOfTrailersAloneStaysOne() throws Exception {
    try (var replica = new StreamReplica(100);
        var plane = new TestPlane(H2C, replica.replica("a"));
        var client = new StreamClient(plane.port())) {
      assertThat(client.get("/only-trailers").all())
          .isEqualTo("headers :status=200 content-type=application/grpc grpc-status=5\nend");
    }
  }

  @Test
  void anOlderClientIsServedToo() throws Exception {
    try (var replica = new StreamReplica(100);
        var plane = new TestPlane(H2C, replica.replica("a"));
        var client = plane.client()) {
      client.send("POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
      client.send("5\r\nhello\r\n0\r\nsum: 7\r\n\r\n");

      assertThat(client.until("grpc-status: 0\r\n\r\n"))
          .startsWith("HTTP/1.1 200 OK\r\n")
          .contains("transfer-encoding: chunked", ":path=/x", "hello", "sum=7");
    }
  }

  @Test
  void manyCallsShareAConnectionAndMoreThanItTakesOpenAnother() throws Exception {
    try (var replica = new StreamReplica(10);
        var plane = new TestPlane(H2C, replica.replica("a"));
        var client = new StreamClient(plane.port())) {
      for (int i = 0; i < 20; i++) {
        assertThat(client.get("/").all()).endsWith("grpc-status=0\nend");
      }
      assertThat(replica.connections()).isEqualTo(1);

      List<StreamClient.Stream> open = new ArrayList<>();
      for (int i = 0; i < 15; i++) {
        open.add(client.get("/silent"));
      }
      await().until(() -> replica.connections() == 2);
      assertThat(client.get("/").all()).endsWith("grpc-status=0\nend");
      assertThat(open).hasSize(15);
    }
  }

  @Test
  void aReplicaThatLeavesKeepsItsCallsAndGetsNoMore() throws Exception {
    try (var replica = new StreamReplica(10);
        var plane = new TestPlane(H2C, replica.replica("a"));
        var client = new StreamClient(plane.port())) {
      assertThat(client.get("/").all()).endsWith("end");
      replica.leave();
      await()
          .untilAsserted(
              () -> {
                assertThat(client.get("/").all()).endsWith("grpc-status=0\nend");
                assertThat(replica.connections()).isEqualTo(2);
              });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/refused-once", "/left-once"})
  void aRequestThatTheReplicaRefusedUnseenIsSentOnceMoreWithItsBody(String path) throws Exception {
    try (var replica = new StreamReplica(10);
        var plane = new TestPlane(H2C, replica.replica("a"));
        var client = new StreamClient(plane.port())) {
      String answer =
          client
              .open(request("POST", path), false)
              .send("first, ", false)
              .send("second, ", false)
              .trailers(new DefaultHttp2Headers().add("sum", "7"))
              .all();
      assertThat(answer).contains("first, second, sum=7").endsWith("grpc-status=0\nend");
      assertThat(replica.turnedAway()).isPositive();
      assertThat(plane.stats.inFlight()).isZero();
    }
  }

  @Test
  void aRequestWithALongBodyIsNotSentAgain() throws Exception {
    try (var replica = new StreamReplica(10);
        var plane = new TestPlane(H2C, replica.replica("a"));
        var client = new StreamClient(plane.port())) {
      String body = "*".repeat(SentBody.LIMIT + 1);
      assertThat(client.open(request("POST", "/refused-once"), false).send(body, true).next())
          .startsWith("headers :status=503");
      assertThat(replica.turnedAway()).isEqualTo(1);
    }
  }

  @Test
  void aReplicaThatRefusesTwiceIsNotAskedAThirdTimeNorBlamed() throws Exception {
    try (var replica = new StreamReplica(10);
        var plane = new TestPlane(H2C, replica.replica("a"));
        var client = new StreamClient(plane.port())) {
      for (int i = 1; i <= 4; i++) {
        assertThat(client.open(request("POST", "/refused"), true).next())
            .startsWith("headers :status=503");
        assertThat(replica.turnedAway()).isEqualTo(2 * i);
      }
      assertThat(client.get("/").all()).endsWith("grpc-status=0\nend");
    }
  }

  @Test
  void callsThatComeAtOnceNeverExceedWhatOneConnectionTakes() throws Exception {
    try (var replica = new StreamReplica(2);
        var plane = new TestPlane(H2C, replica.replica("a"));
        var client = new StreamClient(plane.port())) {
      List<StreamClient.Stream> calls = new ArrayList<>();
      for (int i = 0; i < 9; i++) {
        calls.add(client.get("/silent"));
      }
      await().until(() -> replica.connections() == 5);
      assertThat(client.get("/").all()).endsWith("grpc-status=0\nend");
      assertThat(plane.stats.inFlight()).isEqualTo(calls.size());
    }
  }

  @Test
  void aConnectionThatTheReplicaLeftIsClosedThoughTheReplicaDoesNot() throws Exception {
    try (var replica = new StreamReplica(100);
        var plane = new TestPlane(H2C, replica.replica("a"));
        var client = new StreamClient(plane.port())) {
      for (int i = 0; i < 3; i++) {
        assertThat(client.get("/").all()).startsWith("headers :status=200");
        replica.leave();
      }

      await().until(() -> replica.open() == 0);
    }
  }

  @Test
  void nobodyFollowsACallThatGotNoAnswerInTime() throws Exception {
    Limits quick = new Limits(Duration.ofSeconds(5), Duration.ofMillis(500), Duration.ofMinutes(1));
    try (var replica = new StreamReplica(100);
        var plane = new TestPlane(quick, H2C, replica.replica("a"));
        var client = new StreamClient(plane.port())) {
      assertThat(client.get("/").all()).startsWith("headers :status=200");
      assertThat(client.get("/silent").all()).startsWith("headers :status=504");
      assertThat(client.get("/").all()).startsWith("headers :status=200");

      assertThat(replica.connections()).isEqualTo(2);
    }
  }

  @Test
  void aReplicaThatTakesNoCallsIsBusyAndNotBroken() throws Exception {
    try (var replica = new StreamReplica(0);
        var plane = new TestPlane(H2C, replica.replica("a"));
        var client = new StreamClient(plane.port())) {
      for (int i = 0; i < 3; i++) {
        assertThat(client.get("/").next()).startsWith("headers :status=503");
      }
      assertThat(plane.replicas.get(0).health().failing()).isFalse();
    }
  }

  @Test
  void aReplicaThatNeverSaysWhatItTakesIsTooLate() throws Exception {
    try (var replica = new TestReplica(wire -> wire.in().readAllBytes());
        var plane = new TestPlane(H2C, replica.replica("a"));
        var client = new StreamClient(plane.port())) {
      assertThat(client.get("/").next()).startsWith("headers :status=504");
    }
  }

  @Test
  void whatGoesWrongAtTheReplicaNeverLooksWhole() throws Exception {
    try (var replica = new StreamReplica(10);
        var plane = new TestPlane(H2C, replica.replica("a"));
        var client = new StreamClient(plane.port());
        var older = plane.client()) {
      assertThat(client.get("/broken").all())
          .endsWith("reset " + Http2Error.INTERNAL_ERROR.code())
          .doesNotContain("end\n");
      assertThat(older.send("GET /split HTTP/1.1\r\nHost: a\r\n\r\n").message())
          .startsWith("HTTP/1.1 502 ")
          .doesNotContain("evil");
      assertThat(plane.stats.inFlight()).isZero();
    }
  }

  @Test
  void aReplicaThatSpeaksTheOlderVersionIsABadGateway() throws Exception {
    try (var replica = TestReplica.always("HTTP/1.1 400 Bad Request\r\n\r\n");
        var plane = new TestPlane(H2C, replica.replica("a"));
        var client = new StreamClient(plane.port())) {
      assertThat(client.get("/").next()).startsWith("headers :status=502");
    }
  }

  @Test
  void aReplicaThatRefusesIsABadGateway() throws Exception {
    try (var plane = new TestPlane(H2C, new Replica("a", "127.0.0.1", 1));
        var client = new StreamClient(plane.port())) {
      assertThat(client.get("/").next()).startsWith("headers :status=502");
    }
  }

  @Test
  void trailersOfTheRequestReachTheReplica() throws Exception {
    try (var replica = new StreamReplica(10);
        var plane = new TestPlane(H2C, replica.replica("a"));
        var client = new StreamClient(plane.port())) {
      assertThat(
              client
                  .open(request("POST", "/"), false)
                  .send("a", false)
                  .trailers(new DefaultHttp2Headers().add("sum", "7"))
                  .all())
          .contains("a" + "sum=7");
    }
  }
}
