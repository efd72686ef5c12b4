package dev.slipway.gateway.rules;

import static dev.slipway.gateway.testing.RuledGateway.GET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.api.ApiKey;
import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.api.Rate;
import dev.slipway.gateway.api.RateLimit;
import dev.slipway.gateway.testing.Policies;
import dev.slipway.gateway.testing.RuledGateway;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoorTest {
  private static final Policy CLOSED = Policies.open().keyRequired().make();

  @Test
  void aKeyOpensUntilItIsRevokedAndTheReplicaNeverSeesIt() throws Exception {
    try (var replica = TestReplica.echo();
        var gateway = new RuledGateway(CLOSED, replica.replica("a"));
        Wire client = gateway.client()) {
      assertThat(client.send(GET).message())
          .startsWith("HTTP/1.1 401 ")
          .contains("www-authenticate: Bearer")
          .contains("Service web needs a key.");
      gateway.keys(key("secret-1"));
      gateway.apply(CLOSED, replica.replica("a"));
      String asked = "GET / HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer secret-1\r\n\r\n";
      assertThat(client.send(asked).message())
          .startsWith("HTTP/1.1 200 ")
          .doesNotContain("secret-1");
      gateway.keys();
      gateway.apply(CLOSED, replica.replica("a"));
      assertThat(client.send(asked).message())
          .startsWith("HTTP/1.1 401 ")
          .contains("does not know this key")
          .doesNotContain("secret-1");
    }
  }

  @Test
  void whoeverGuessesKeysIsToldToWaitAndARightKeyFromThereIsLetIn() throws Exception {
    try (var replica = TestReplica.echo();
        var gateway = new RuledGateway(CLOSED);
        Wire client = gateway.client()) {
      gateway.keys(key("secret-1"));
      gateway.apply(CLOSED, replica.replica("a"));
      String wrong = "GET / HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer guess\r\n\r\n";
      for (int i = 0; i < 20; i++) {
        assertThat(client.send(wrong).message()).startsWith("HTTP/1.1 401 ");
      }
      assertThat(client.send(wrong).message())
          .startsWith("HTTP/1.1 429 ")
          .containsPattern("retry-after: [12]\r\n")
          .contains("Too many wrong keys");
      assertThat(client.send(wrong.replace("guess", "secret-1")).message())
          .startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void aTokenThatIsNotTheGatewaysGoesOnToTheService() throws Exception {
    try (var replica = TestReplica.echo();
        var gateway = new RuledGateway(Policy.OPEN, replica.replica("a"))) {
      assertThat(
              gateway.answer("GET / HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer its-own\r\n\r\n"))
          .contains("Bearer its-own");
    }
  }

  @Test
  void tooManyRequestsAreToldWhenToComeBack() throws Exception {
    Policy policy =
        Policies.open()
            .limit(new RateLimit("/", new RateLimit.Caller.Address(), new Rate(0.01, 2)))
            .make();
    try (var replica = TestReplica.echo();
        var gateway = new RuledGateway(policy, replica.replica("a"))) {
      assertThat(gateway.get()).startsWith("HTTP/1.1 200 ");
      assertThat(gateway.get()).startsWith("HTTP/1.1 200 ");
      assertThat(gateway.get()).startsWith("HTTP/1.1 429 ").contains("retry-after: 100");
      gateway.apply(policy, replica.replica("a"));
      assertThat(gateway.get()).startsWith("HTTP/1.1 429 ");
      assertThat(gateway.web().traffic().minute()).isLessThan(0.1);
    }
  }

  @Test
  void onlyAllowedAddressesComeIn() throws Exception {
    try (var replica = TestReplica.echo();
        var gateway =
            new RuledGateway(
                Policies.open().addresses("10.0.0.0/8").make(), replica.replica("a"))) {
      assertThat(gateway.get()).startsWith("HTTP/1.1 403 ").contains("127.0.0.1");
      gateway.apply(Policies.open().addresses("127.0.0.0/8").make(), replica.replica("a"));
      assertThat(gateway.get()).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void aBodyThatIsTooLongIsRefusedAtOnceOrAsItComes() throws Exception {
    try (var replica = TestReplica.echo();
        var gateway = new RuledGateway(Policies.open().body(10).make(), replica.replica("a"))) {
      assertThat(gateway.answer("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\nhello"))
          .startsWith("HTTP/1.1 413 ")
          .contains("up to 10 bytes");
      assertThat(
              gateway.answer(
                  "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                      + "6\r\nhello \r\n6\r\nworld!\r\n"))
          .startsWith("HTTP/1.1 413 ");
      assertThat(gateway.answer("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello"))
          .startsWith("HTTP/1.1 200 ");
      assertThat(gateway.web().inFlight()).isZero();
      assertThat(gateway.web().replicas().get(0).inFlight()).isZero();
    }
  }

  static ApiKey key(String text) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return new ApiKey(
        "id-" + text,
        "Key of " + text.length(),
        HexFormat.of().formatHex(hash),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
