package dev.slipway.gateway.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.Gateway;
import dev.slipway.gateway.api.Certificate;
import dev.slipway.gateway.api.CertificateState;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.api.Route;
import dev.slipway.gateway.api.Service;
import dev.slipway.gateway.certificate.x509.CertificateNames;
import dev.slipway.gateway.testing.TestGateway;
import dev.slipway.gateway.testing.TestReplica;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates in a whole gateway. */
final class HttpsTest {
  @TempDir Path state;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void servesWithASelfSignedCertificateThatIsKept(boolean nativeLibrary)
      throws IOException, InterruptedException {
    byte[] first = served(nativeLibrary);
    assertThat(served(nativeLibrary)).isEqualTo(first);
  }

  private byte[] served(boolean nativeLibrary) throws IOException, InterruptedException {
    try (TestReplica replica = TestReplica.always(TestReplica.ok("hello"));
        Gateway gateway =
            Gateway.start(
                TestGateway.options()
                    .withNativeTransport(nativeLibrary)
                    .withCertificates(state.resolve("certificates")))) {
      gateway.apply(
          new DesiredState(
              1,
              List.of(new Listener("127.0.0.1", 0, true)),
              List.of(
                  new Service(
                      "web",
                      List.of(Route.host("*")),
                      List.of(replica.replica("0")),
                      Limits.DEFAULT)),
              List.of(),
              List.of(new Certificate.SelfSigned(List.of("localhost", "*.localhost"))),
              List.of()));
      int port = gateway.observed().listeners().get(0).port();
      HttpClient client = HttpClient.newBuilder().sslContext(Handshake.anyone()).build();
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/")).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.body()).isEqualTo("hello");
      assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
      assertThat(gateway.observed().certificates().get(0).state())
          .isInstanceOf(CertificateState.Valid.class);
      Handshake seen = Handshake.with(port, "app.localhost");
      assertThat(CertificateNames.of(seen.leaf())).isEqualTo(Set.of("localhost", "*.localhost"));
      return seen.leaf().getSerialNumber().toByteArray();
    }
  }

  @Test
  void saysThatItCannotKeepACertificateWithoutAFolder() {
    try (Gateway gateway = Gateway.start(TestGateway.options())) {
      gateway.apply(
          new DesiredState(
              1,
              List.of(),
              List.of(),
              List.of(),
              List.of(
                  new Certificate.Acme(List.of("app.example.com"), "https://ca.invalid/dir", "")),
              List.of()));
      CertificateState seen = gateway.observed().certificates().get(0).state();
      assertThat(seen).isInstanceOf(CertificateState.Failed.class);
      assertThat(((CertificateState.Failed) seen).sentence())
          .startsWith("This gateway has no directory for its state");
    }
  }
}
