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
import dev.slipway.gateway.testing.StreamClient;
import dev.slipway.gateway.testing.TestGateway;
import dev.slipway.gateway.testing.TestReplica;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /** RFC 9110 section 15.5.20: who reuses a connection for a host that it was not made for. */
  @ParameterizedTest
  @CsvSource({
    "a.localhost, a.localhost, 200",
    "a.localhost, b.localhost, 421",
    "a.localhost, also.localhost, 200",
    "a.localhost, x.b.localhost, 421",
    "a.localhost, unknown.localhost, 404",
    "unknown.localhost, a.localhost, 200",
    "unknown.localhost, b.localhost, 421",
    "b.localhost, B.localhost., 200"
  })
  void aHostWithAnotherCertificateIsSentToAConnectionOfItsOwn(
      String named, String asked, int status) throws Exception {
    try (TestReplica replica = TestReplica.always(TestReplica.ok("hello"));
        Gateway gateway = Gateway.start(TestGateway.options())) {
      int port = serveTwo(gateway, replica, List.of());
      assertThat(older(port, named, asked)).startsWith("HTTP/1.1 " + status + " ");
      assertThat(newer(port, named, asked)).contains(":status=" + status);
    }
  }

  @Test
  void clientsWithoutANameAndTrustedPeersAskForAnyHost() throws Exception {
    try (TestReplica replica = TestReplica.always(TestReplica.ok("hello"));
        Gateway gateway = Gateway.start(TestGateway.options())) {
      int port = serveTwo(gateway, replica, List.of());
      assertThat(older(port, null, "b.localhost")).startsWith("HTTP/1.1 200 ");
    }
    try (TestReplica replica = TestReplica.always(TestReplica.ok("hello"));
        Gateway gateway = Gateway.start(TestGateway.options())) {
      int port = serveTwo(gateway, replica, List.of("127.0.0.0/8"));
      assertThat(older(port, "a.localhost", "b.localhost")).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void aConnectionGoesOnAfterAMisdirectedRequest() throws Exception {
    try (TestReplica replica = TestReplica.always(TestReplica.ok("hello"));
        Gateway gateway = Gateway.start(TestGateway.options())) {
      int port = serveTwo(gateway, replica, List.of());
      try (StreamClient client = new StreamClient(port, anyone(), "a.localhost")) {
        assertThat(client.open(get("b.localhost"), true).all()).contains(":status=421");
        assertThat(client.open(get("a.localhost"), true).all()).contains(":status=200");
      }
    }
  }

  private static int serveTwo(Gateway gateway, TestReplica replica, List<String> trusted) {
    gateway.apply(
        new DesiredState(
            1,
            List.of(new Listener("127.0.0.1", 0, true)),
            List.of(
                new Service(
                    "web",
                    List.of(
                        Route.host("a.localhost"),
                        Route.host("also.localhost"),
                        Route.host("b.localhost"),
                        Route.host("x.b.localhost")),
                    List.of(replica.replica("0")),
                    Limits.DEFAULT)),
            List.of(),
            List.of(
                new Certificate.SelfSigned(List.of("a.localhost", "also.localhost")),
                new Certificate.SelfSigned(List.of("b.localhost", "*.b.localhost"))),
            trusted));
    return gateway.observed().listeners().get(0).port();
  }

  private static String older(int port, @Nullable String named, String asked) throws IOException {
    try (SSLSocket socket =
        (SSLSocket) Handshake.anyone().getSocketFactory().createSocket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      if (named != null) {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setServerNames(List.of(new SNIHostName(named)));
        socket.setSSLParameters(parameters);
      }
      String request = "GET / HTTP/1.1\r\nHost: " + asked + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private static String newer(int port, String named, String asked) throws Exception {
    try (StreamClient client = new StreamClient(port, anyone(), named)) {
      return client.open(get(asked), true).all();
    }
  }

  private static Http2Headers get(String host) {
    return StreamClient.request("GET", "/").scheme("https").authority(host);
  }

  private static SslContext anyone() throws SSLException {
    return SslContextBuilder.forClient()
        .sslProvider(SslProvider.JDK)
        .trustManager(InsecureTrustManagerFactory.INSTANCE)
        .applicationProtocolConfig(
            new ApplicationProtocolConfig(
                ApplicationProtocolConfig.Protocol.ALPN,
                ApplicationProtocolConfig.SelectorFailureBehavior.NO_ADVERTISE,
                ApplicationProtocolConfig.SelectedListenerFailureBehavior.ACCEPT,
                "h2"))
        .build();
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
