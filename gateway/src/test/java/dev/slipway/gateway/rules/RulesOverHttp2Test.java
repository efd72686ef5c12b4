package dev.slipway.gateway.rules;

import static dev.slipway.gateway.testing.StreamClient.request;
import static dev.slipway.gateway.testing.TestReplica.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.stats.StreamSink;
import dev.slipway.gateway.testing.Policies;
import dev.slipway.gateway.testing.RuledGateway;
import dev.slipway.gateway.testing.StreamClient;
import dev.slipway.gateway.testing.TestGateway;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2Error;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RulesOverHttp2Test {
  private static final Policy HELD = Policies.open().hold(10, Duration.ofSeconds(20)).make();
  private static final Policy SHORT = Policies.open().drain(Duration.ofMillis(500)).make();

  @Test
  void aKeyOpensAndTheLogTellsTheProtocol() throws Exception {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    Policy closed = Policies.open().keyRequired().make();
    try (var replica = TestReplica.echo()) {
      try (var gateway =
              new RuledGateway(TestGateway.options().withAccessLog(new StreamSink(log)), closed);
          var client = new StreamClient(gateway.port())) {
        gateway.keys(DoorTest.key("s3cret"));
        gateway.apply(closed, replica.replica("a"));
        assertThat(client.get("/").all()).startsWith("headers :status=401");
        var headers = request("GET", "/");
        headers.add("authorization", "Bearer s3cret");
        assertThat(client.open(headers, true).all())
            .startsWith("headers :status=200")
            .doesNotContain("s3cret");
      }
    }
    assertThat(log.toString(StandardCharsets.UTF_8)).contains("\"protocol\":\"HTTP/2\"");
  }

  @Test
  void aBodyThatIsTooLongIsRefusedAsItComes() throws Exception {
    // One that answers the head alone could be faster than the body.
    try (var replica = new TestReplica(Wire::rest);
        var gateway = new RuledGateway(Policies.open().body(10).make(), replica.replica("a"));
        var client = new StreamClient(gateway.port())) {
      var stream = client.open(request("POST", "/"), false).send("x".repeat(20), false);
      assertThat(stream.all())
          .startsWith("headers :status=413")
          .contains("\ndata {\"error\":")
          .endsWith("end");
      // Some clients drop an answer if they are told to stop sending in the same breath.
      stream.send("x", false);
      assertThat(stream.next()).isEqualTo("reset 0");
      await().until(() -> gateway.web().inFlight() == 0);
      assertThat(gateway.web().replicas().get(0).inFlight()).isZero();
    }
  }

  @Test
  void streamsWaitForAReplicaAndFreeTheirPlaces() throws Exception {
    try (var replica = TestReplica.always(ok("served"));
        var gateway = new RuledGateway(HELD);
        var client = new StreamClient(gateway.port())) {
      var first = client.get("/");
      var second = client.get("/");
      await().until(() -> gateway.web().waiting() == 2);
      second.write(new DefaultHttp2ResetFrame(Http2Error.CANCEL));
      await().until(() -> gateway.web().waiting() == 1);
      gateway.apply(HELD, replica.replica("a"));

      assertThat(first.all()).startsWith("headers :status=200").contains("served");
      await().until(() -> gateway.web().inFlight() == 0);
    }
  }

  @Test
  void aStreamEndsWhenTheTimeOfItsReplicaIsOver() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    try (var replica = endless(never);
        var gateway = new RuledGateway(SHORT, replica.replica("a"));
        var client = new StreamClient(gateway.port())) {
      var stream = client.get("/");
      assertThat(stream.next()).startsWith("headers :status=200");
      gateway.apply(SHORT);

      assertThat(stream.all()).contains("reset").doesNotContain("end");
      await().until(() -> gateway.web().inFlight() == 0);
      never.countDown();
    }
  }

  @Test
  void aStreamEndsWhenTheTimeOfItsListenerIsOver() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    try (var replica = endless(never);
        var gateway = new RuledGateway(SHORT, replica.replica("a"));
        var client = new StreamClient(gateway.port())) {
      var stream = client.get("/");
      assertThat(stream.next()).startsWith("headers :status=200");
      gateway.unlisten(SHORT, replica.replica("a"));

      assertThat(client.next()).startsWith("goaway");
      assertThat(stream.all()).contains("reset").doesNotContain("end");
      assertThat(client.next()).isEqualTo("closed");
      never.countDown();
    }
  }

  private static TestReplica endless(CountDownLatch never) throws Exception {
    return new TestReplica(
        wire -> {
          wire.message();
          wire.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n");
          never.await(20, TimeUnit.SECONDS);
        });
  }
}
