package dev.slipway.gateway.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.testing.TestReplica;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against gateways that are older, newer, slow, or none at all. */
class GatewayClientTest {
  private static final byte[] ANY = "{}".getBytes(UTF_8);

  @Test
  void aRefusalKeepsItsCodeSentenceAndPlaces() throws Exception {
    String body =
        "{\"error\":{\"code\":\"refused\",\"message\":\"No.\",\"new\":1,\"mistakes\":[{\"pointer\":"
            + "\"/a\",\"sentence\":\"Bad.\"}]}}";
    try (TestReplica gateway = TestReplica.always(answer("400 Bad Request", body))) {
      assertThat(client(gateway).put(ANY))
          .isEqualTo(
              new Reply.Refused<Applied>(
                  400,
                  "refused",
                  "No.",
                  java.util.List.of(new dev.slipway.gateway.api.Mistake("/a", "Bad."))));
    }
  }

  @Test
  void aStaleStateIsAnAnswerOfItsOwn() throws Exception {
    String body = "{\"error\":{\"code\":\"stale\",\"message\":\"Old.\",\"sent\":3,\"held\":7}}";
    try (TestReplica gateway = TestReplica.always(answer("409 Conflict", body))) {
      assertThat(client(gateway).put(ANY)).isEqualTo(new Reply.Stale<Applied>(3, 7, "Old."));
    }
  }

  @Test
  void aNewerGatewayIsUnderstood() throws Exception {
    String body = "{\"status\":\"ok\",\"api\":4,\"software\":\"9.0\",\"version\":2,\"more\":{}}";
    try (TestReplica gateway = TestReplica.always(answer("200 OK", body))) {
      assertThat(client(gateway).health()).isEqualTo(new Reply.Done<>(new Health(4, "9.0", 2)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{\"x\":", "[]", "{\"api\":\"x\"}", "{\"api\":1e99999999}"})
  void whatIsNoGatewayIsSaidToBeSo(String body) throws Exception {
    for (String status : new String[] {"200 OK", "500 Oops"}) {
      try (TestReplica gateway = TestReplica.always(answer(status, body))) {
        assertThat(client(gateway).health())
            .isInstanceOfSatisfying(
                Reply.Unreachable.class,
                reply -> assertThat(reply.sentence()).contains("is not a gateway"));
      }
    }
  }

  @Test
  void whereNobodyListensIsUnreachable() throws Exception {
    int port;
    try (TestReplica gone = TestReplica.always("")) {
      port = gone.port();
    }
    assertThat(new GatewayClient(port, "t", Duration.ofSeconds(10)).observe())
        .isInstanceOfSatisfying(
            Reply.Unreachable.class,
            reply -> assertThat(reply.sentence()).contains("could not be reached"));
  }

  @Test
  void everyCallHasALimitEvenIfTheAnswerHasBegun() throws Exception {
    try (TestReplica gateway =
        new TestReplica(
            wire -> {
              wire.message();
              wire.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nx");
              wire.rest();
            })) {
      assertThat(new GatewayClient(gateway.port(), "t", Duration.ofMillis(200)).health())
          .isEqualTo(
              new Reply.Unreachable<Health>(
                  "The gateway did not answer within 200 ms. Check that it runs."));
    }
  }

  @Test
  void anEndlessAnswerIsCutOff() throws Exception {
    try (TestReplica gateway =
        new TestReplica(
            wire -> {
              wire.message();
              wire.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n");
              byte[] piece = new byte[1 << 20];
              for (int i = 0; i < 1000; i++) {
                wire.send(piece);
              }
            })) {
      assertThat(client(gateway).health())
          .isInstanceOfSatisfying(
              Reply.Unreachable.class,
              reply -> assertThat(reply.sentence()).contains("longer than"));
    }
  }

  private static GatewayClient client(TestReplica gateway) throws IOException {
    return new GatewayClient(gateway.port(), "token", Duration.ofSeconds(20));
  }

  private static String answer(String status, String body) {
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }
}
