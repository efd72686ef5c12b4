package dev.slipway.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.api.ClientLimits;
import dev.slipway.gateway.api.OwnReason;
import dev.slipway.gateway.proxy.call.CallEvents;
import dev.slipway.gateway.proxy.call.OpenAdmission;
import dev.slipway.gateway.proxy.call.SelfAnswered;
import dev.slipway.gateway.testing.StreamClient;
import dev.slipway.gateway.testing.Wire;
import dev.slipway.gateway.tls.TlsContexts;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the gateway answers by itself is told, once for each request. */
class OwnAnswersTest {
  private static final ClientLimits LIMITS =
      new ClientLimits(
          2048, Duration.ofMillis(300), Duration.ofSeconds(20), Duration.ofSeconds(20));

  private final BlockingQueue<SelfAnswered> told = new LinkedBlockingQueue<>();
  private @Nullable DataPlane plane;
  private @Nullable BoundListener listener;

  @BeforeEach
  void open() throws Exception {
    CallEvents events =
        new CallEvents() {
          @Override
          public void answeredAlone(SelfAnswered request) {
            told.add(request);
          }
        };
    plane =
        new DataPlane(
            1,
            true,
            Hooks.open(LIMITS)
                .withCertificates(
                    TlsContexts.NONE, token -> token.equals("token") ? "token.thumbprint" : null)
                .withRules(new OpenAdmission(), events));
    listener = plane.bind(new InetSocketAddress("127.0.0.1", 0), false);
  }

  @AfterEach
  void close() {
    if (plane != null && listener != null) {
      plane.unbind(listener);
      plane.close(Duration.ZERO);
    }
  }

  @Test
  void anAuthorityThatAsksForProof() throws Exception {
    try (Wire client = Wire.to(port())) {
      client.send("GET /.well-known/acme-challenge/token HTTP/1.0\r\nHost: a\r\n\r\n").message();
    }
    SelfAnswered seen = next();
    assertThat(seen.reason()).isEqualTo(OwnReason.CHALLENGE);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.sent()).isEqualTo(16);
    assertThat(seen.protocol()).isEqualTo("HTTP/1.0");
    assertThat(seen.caller().isLoopbackAddress()).isTrue();
    assertThat(told).isEmpty();
  }

  @Test
  void aRequestForNobody() throws Exception {
    try (Wire client = Wire.to(port())) {
      client.send("DELETE /x HTTP/1.1\r\nHost: nobody\r\n\r\n").message();
      client.send("GET /y HTTP/1.1\r\nHost: nobody\r\n\r\n").message();
    }
    SelfAnswered seen = next();
    assertThat(seen.reason()).isEqualTo(OwnReason.UNKNOWN_HOST);
    assertThat(seen.method()).isEqualTo("DELETE");
    assertThat(seen.host()).isEqualTo("nobody");
    assertThat(seen.uri()).isEqualTo("/x");
    assertThat(seen.status()).isEqualTo(404);
    assertThat(next().uri()).isEqualTo("/y");
  }

  @Test
  void whatIsNoRequest() throws Exception {
    assertThat(refused("GET / HTTP/1.1\r\n\r\n")).isEqualTo(400);
    assertThat(next().detail()).contains("it names no host");
    assertThat(refused("GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(3000) + "\r\n\r\n"))
        .isEqualTo(431);
    assertThat(next().status()).isEqualTo(431);
    assertThat(refused("GET / HTTP/1.1\r\nHost: ")).isEqualTo(408);
    SelfAnswered late = next();
    assertThat(late.reason()).isEqualTo(OwnReason.BAD_REQUEST);
    assertThat(late.status()).isEqualTo(408);
    assertThat(late.sent()).isPositive();
    assertThat(told).isEmpty();
  }

  @Test
  void aStreamThatIsNoRequest() throws Exception {
    try (var client = new StreamClient(port())) {
      client.open(StreamClient.request("GET", "no-slash"), true).all();
      assertThat(next().status()).isZero();
      var connect = StreamClient.request("CONNECT", "/");
      connect.remove(":path");
      connect.remove(":scheme");
      assertThat(client.open(connect, true).all()).startsWith("headers :status=405");
      SelfAnswered seen = next();
      assertThat(seen.status()).isEqualTo(405);
      assertThat(seen.protocol()).isEqualTo("HTTP/2");
      assertThat(seen.detail()).contains("not a forward proxy");
    }
    assertThat(told).isEmpty();
  }

  private int refused(String request) throws Exception {
    try (Wire client = Wire.to(port())) {
      return Integer.parseInt(client.send(request).rest().substring(9, 12));
    }
  }

  private int port() {
    if (listener == null) {
      throw new IllegalStateException("not open");
    }
    return listener.port();
  }

  private SelfAnswered next() throws InterruptedException {
    SelfAnswered seen = told.poll(10, TimeUnit.SECONDS);
    if (seen == null) {
      throw new AssertionError("nothing was told");
    }
    return seen;
  }
}
