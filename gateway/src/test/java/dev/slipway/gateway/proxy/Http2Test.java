package dev.slipway.gateway.proxy;

import static dev.slipway.gateway.testing.StreamClient.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.testing.StreamClient;
import dev.slipway.gateway.testing.TestGateway;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2PingFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.DefaultHttp2SettingsFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Settings;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class Http2Test {
  @Test
  void aRequestOnAStreamReachesTheReplicaAsOneOfItsOwnVersion() throws Exception {
    try (var replica = TestReplica.echo();
        var gateway = TestGateway.before(replica);
        var client = new StreamClient(gateway.port())) {
      var headers = request("POST", "/a?b=c");
      headers.add("cookie", "a=1").add("cookie", "b=2").add("te", "trailers").add("x", "y");
      headers.add("content-length", "5").add("x-forwarded-for", "6.6.6.6");

      String answer = client.open(headers, false).send("hel", false).send("lo", true).all();

      assertThat(answer)
          .startsWith("headers :status=200 content-length=")
          .contains("POST /a?b=c HTTP/1.1\r\n")
          .contains("host: a.localhost\r\n")
          .contains("cookie: a=1; b=2\r\n")
          .contains("x: y\r\n")
          .contains("x-forwarded-for: 127.0.0.1\r\n")
          .contains("x-forwarded-proto: http\r\n")
          .contains("hello")
          .doesNotContain("te: ", "6.6.6.6", "transfer-encoding")
          .endsWith("end");
    }
  }

  @Test
  void aBodyOfUnknownLengthIsChunkedAndTrailersGoBothWays() throws Exception {
    try (var replica =
            new TestReplica(
                wire -> {
                  String asked = wire.until("\r\n\r\n") + wire.until("\r\n\r\n");
                  wire.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nGrpc: 1\r\n\r\n");
                  wire.send(Integer.toHexString(asked.length()) + "\r\n" + asked + "\r\n");
                  wire.send("0\r\nGrpc-Status: 0\r\n\r\n");
                });
        var gateway = TestGateway.before(replica);
        var client = new StreamClient(gateway.port())) {
      String answer =
          client
              .open(request("POST", "/"), false)
              .send("hello", false)
              .trailers(new DefaultHttp2Headers().add("sum", "7"))
              .all();

      assertThat(answer)
          .startsWith("headers :status=200 grpc=1")
          .contains("transfer-encoding: chunked\r\n", "5\r\nhello\r\n0\r\nsum: 7\r\n\r\n")
          .endsWith("headers grpc-status=0\nend");
    }
  }

  @Test
  void anAnswerWithoutABodyEndsWithItsHead() throws Exception {
    try (var replica = TestReplica.always("HTTP/1.1 204 No Content\r\nX: y\r\n\r\n");
        var gateway = TestGateway.before(replica);
        var client = new StreamClient(gateway.port())) {
      assertThat(client.get("/").all()).isEqualTo("headers :status=204 x=y\nend");
      assertThat(client.open(request("HEAD", "/"), true).all()).endsWith("x=y\nend");
    }
  }

  @Test
  void anInterimAnswerComesBeforeTheBodyIsSent() throws Exception {
    try (var replica =
            new TestReplica(
                wire -> {
                  wire.head();
                  wire.send("HTTP/1.1 100 Continue\r\n\r\n");
                  wire.send(TestReplica.ok(wire.take(5)));
                });
        var gateway = TestGateway.before(replica);
        var client = new StreamClient(gateway.port())) {
      var stream =
          client.open(
              request("POST", "/").add("expect", "100-continue").add("content-length", "5"), false);

      assertThat(stream.next()).isEqualTo("headers :status=100");
      assertThat(stream.send("hello", true).all()).contains("data hello").endsWith("end");
    }
  }

  @Test
  void streamsDoNotWaitForEachOther() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    try (var replica =
            new TestReplica(
                wire -> {
                  if (wire.message().startsWith("GET /slow")) {
                    slow.await();
                  }
                  wire.send(TestReplica.ok("done"));
                });
        var gateway = TestGateway.before(replica);
        var client = new StreamClient(gateway.port())) {
      var first = client.get("/slow");
      assertThat(client.get("/fast").all()).contains("done");
      slow.countDown();
      assertThat(first.all()).contains("done");
    }
  }

  @Test
  void anAnswerThatBreaksOffIsReset() throws Exception {
    try (var replica =
            new TestReplica(
                wire -> {
                  wire.message();
                  wire.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n");
                });
        var gateway = TestGateway.before(replica);
        var client = new StreamClient(gateway.port())) {
      assertThat(client.get("/").all())
          .endsWith("reset " + Http2Error.INTERNAL_ERROR.code())
          .doesNotContain("end");
    }
  }

  @Test
  void aStreamThatTheClientResetsEndsTheRequestAtTheReplica() throws Exception {
    CountDownLatch left = new CountDownLatch(1);
    try (var replica =
            new TestReplica(
                wire -> {
                  wire.message();
                  wire.rest();
                  left.countDown();
                });
        var gateway = TestGateway.before(replica);
        var client = new StreamClient(gateway.port())) {
      var stream = client.get("/");
      await().until(() -> gateway.web().inFlight() == 1);
      stream.write(new DefaultHttp2ResetFrame(Http2Error.CANCEL));
      left.await();
      await().until(() -> gateway.web().inFlight() == 0);
    }
  }

  @Test
  void aClientThatDoesNotReadHoldsTheReplicaUp() throws Exception {
    AtomicLong written = new AtomicLong();
    try (var replica =
            new TestReplica(
                wire -> {
                  wire.message();
                  wire.send("HTTP/1.1 200 OK\r\n\r\n");
                  byte[] block = new byte[64 * 1024];
                  for (int i = 0; i < 1024; i++) {
                    wire.send(block);
                    written.addAndGet(block.length);
                  }
                });
        var gateway = TestGateway.before(replica);
        var client = new StreamClient(gateway.port())) {
      var stream = client.get("/");
      stream.reading(false);
      await().during(Duration.ofMillis(500)).until(() -> written.get() < 32 << 20);
      stream.reading(true);
      assertThat(stream.all()).hasSizeGreaterThan(64 << 20).endsWith("end");
    }
  }

  @Test
  void aReplicaThatDoesNotReadHoldsTheClientUp() throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    try (var replica =
            new TestReplica(
                wire -> {
                  wire.head();
                  read.await();
                  wire.in().readNBytes(32 << 20);
                  wire.send(TestReplica.ok("all"));
                });
        var gateway = TestGateway.before(replica);
        var client = new StreamClient(gateway.port())) {
      var stream = client.open(request("POST", "/").add("content-length", "" + (32 << 20)), false);
      stream.send(new byte[32 << 20], true);
      await().until(() -> gateway.web().bytesIn() > 100_000);
      await().during(Duration.ofMillis(500)).until(() -> gateway.web().bytesIn() < 16 << 20);
      read.countDown();
      assertThat(stream.all()).contains("data all");
    }
  }

  @Test
  void aListenerThatGoesLetsStreamsFinishAndTakesNoMore() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    try (var replica =
            new TestReplica(
                wire -> {
                  wire.message();
                  go.await();
                  wire.send(TestReplica.ok("done"));
                });
        var gateway = TestGateway.before(replica);
        var client = new StreamClient(gateway.port())) {
      var stream = client.get("/");
      await().until(() -> gateway.web().inFlight() == 1);
      Thread closing = Thread.ofVirtual().start(gateway::close);
      assertThat(client.next()).isEqualTo("goaway 0");
      go.countDown();
      assertThat(stream.all()).contains("done");
      assertThat(client.next()).isEqualTo("closed");
      closing.join();
    }
  }

  @Test
  void headersThatAreTooLargeAreSaidToBeSo() throws Exception {
    try (var replica = TestReplica.echo();
        var gateway = TestGateway.before(replica);
        var client = new StreamClient(gateway.port())) {
      assertThat(client.open(request("GET", "/").add("x", "y".repeat(33_000)), true).next())
          .startsWith("headers :status=431");
      assertThat(client.get("/").next()).startsWith("headers :status=200");
    }
  }

  @Test
  void streamsThatAreOpenedOnlyToBeResetEndTheConnection() throws Exception {
    try (var replica = new TestReplica(Wire::rest);
        var gateway = TestGateway.before(replica);
        var client = new StreamClient(gateway.port())) {
      for (int i = 0; i < 300; i++) {
        client.openAndReset("/");
      }
      // What was said last can get lost, since the client was still sending.
      assertThat(client.next()).isIn("goaway " + Http2Error.ENHANCE_YOUR_CALM.code(), "closed");
      await().until(() -> gateway.web().inFlight() == 0);
    }
  }

  @Test
  void floodsOfPingsAndSettingsEndTheConnection() throws Exception {
    for (boolean ping : new boolean[] {true, false}) {
      try (var replica = TestReplica.echo();
          var gateway = TestGateway.before(replica);
          var client = new StreamClient(gateway.port())) {
        for (int i = 0; i < Http2Session.MAX_CONTROL_FRAMES + 10; i++) {
          client.write(
              ping
                  ? new DefaultHttp2PingFrame(i)
                  : new DefaultHttp2SettingsFrame(new Http2Settings()));
        }
        // What was said last can get lost, since the client was still sending.
        assertThat(client.next()).isIn("goaway " + Http2Error.ENHANCE_YOUR_CALM.code(), "closed");
      }
    }
  }

  @Test
  void aHeadThatNeverEndsEndsTheConnectionInTime() throws Exception {
    String opened = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0";
    String path = "\202\204\206\101\1a";
    // Whole, so that a request is in flight.
    String asked = "\0\0\6\1\5\0\0\0\1" + path;
    String unended = "\0\0\6\1\1\0\0\0\3" + path;
    String continued = "\0\0\0\11\0\0\0\0\3";
    String cut = "\0\0\6\1\5\0\0\0\3" + path.substring(0, 2);
    for (String head : new String[] {unended, unended + continued, cut}) {
      CountDownLatch asleep = new CountDownLatch(1);
      try (var replica = new TestReplica(wire -> asleep.await());
          var gateway =
              new TestGateway(
                  TestGateway.options().withLimits(TestGateway.IMPATIENT),
                  Limits.DEFAULT,
                  replica.replica("a"));
          var client = gateway.client()) {
        client.send(opened).send(asked).send(head);

        // A GOAWAY frame of no debug data, whose error is ENHANCE_YOUR_CALM.
        assertThat(client.rest()).endsWith("\0\0\0\13");
        asleep.countDown();
      }
    }
  }
}
