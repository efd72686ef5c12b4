package dev.slipway.gateway.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.api.Certificate;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.client.GatewayClient;
import dev.slipway.gateway.client.Reply;
import dev.slipway.gateway.testing.GatewayProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients of TLS 1.2 may not negotiate anew, which costs a server much and them nothing. */
class RenegotiationTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"BoringSSL, nothing-that-there-is", "JDK, tcnative-boringssl"})
  void isRefused(String library, String missing) throws Exception {
    OpenSslTool openssl = new OpenSslTool(folder);
    try (GatewayProcess gateway = GatewayProcess.without(missing, folder.resolve("state"))) {
      GatewayClient control = gateway.client();
      done(control.put(secure()));
      int port = done(control.observe()).listeners().get(0).port();
      Process client =
          openssl.start("s_client", "-connect", "127.0.0.1:" + port, "-tls1_2", "-crlf");
      client.getOutputStream().write("R\n".getBytes(StandardCharsets.US_ASCII));
      client.getOutputStream().flush();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> Files.readString(folder.resolve("openssl.log")).contains("RENEGOTIATING"));

      assertThat(client.waitFor(10, TimeUnit.SECONDS)).as(library).isTrue();
      assertThat(Files.readString(folder.resolve("openssl.log")))
          .contains("Cipher is ECDHE")
          .containsPattern("RENEGOTIATING[\\s\\S]*alert");
    }
  }

  private static <T> T done(Reply<T> reply) {
    assertThat(reply).isInstanceOf(Reply.Done.class);
    return ((Reply.Done<T>) reply).value();
  }

  private static DesiredState secure() {
    return new DesiredState(
        1,
        List.of(new Listener("127.0.0.1", 0, true)),
        List.of(),
        List.of(),
        List.of(new Certificate.SelfSigned(List.of("a.example.com"))),
        List.of());
  }
}
