package dev.slipway.gateway.proxy;

import static dev.slipway.gateway.testing.StreamClient.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.testing.StreamClient;
import dev.slipway.gateway.testing.TestReplica;
import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

class TlsTest {
  private static final String GET = "GET / HTTP/1.1\r\nHost: a.localhost\r\n\r\n";

  @Test
  void bothVersionsOfHttpAreSpokenByAgreement() throws Exception {
    try (var replica = TestReplica.echo();
        var plane = new TestPlane(Policy.OPEN, replica.replica("a"));
        var client =
            new StreamClient(plane.tlsPort(), plane.certificate.client("h2"), "a.localhost");
        var older = socket(plane, "a.localhost", "http/1.1")) {
      assertThat(client.open(request("GET", "/").scheme("https"), true).all())
          .contains(":status=200", "x-forwarded-proto: https\r\n", "proto=https\r\n");

      assertThat(answer(older, GET)).startsWith("HTTP/1.1 200 ");
      assertThat(older.getApplicationProtocol()).isEqualTo("http/1.1");
    }
  }

  @Test
  void anUnknownNameIsRefusedInTheHandshake() throws Exception {
    try (var plane = new TestPlane(Policy.OPEN);
        var client = socket(plane, "b.example", "h2")) {
      assertThatThrownBy(client::startHandshake)
          .isInstanceOf(SSLException.class)
          .hasMessageContaining("unrecognized_name");
    }
  }

  @Test
  void plainHttpOnATlsPortIsClosed() throws Exception {
    try (var plane = new TestPlane(Policy.OPEN);
        var client = new Socket("127.0.0.1", plane.tlsPort())) {
      client.getOutputStream().write(GET.getBytes(StandardCharsets.US_ASCII));
      assertThat(client.getInputStream().readAllBytes()).hasSizeLessThan(64);
    }
  }

  @Test
  void anAuthorityGetsItsProofInTheHandshakeAndOverHttp() throws Exception {
    try (var plane = new TestPlane(Policy.OPEN);
        var proof = socket(plane, "a.localhost", "acme-tls/1");
        var client = plane.client()) {
      proof.startHandshake();
      assertThat(proof.getApplicationProtocol()).isEqualTo("acme-tls/1");
      assertThat(proof.getInputStream().read()).isEqualTo(-1);

      client.send("GET /.well-known/acme-challenge/token HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(client.message()).startsWith("HTTP/1.1 200 ").endsWith("token.thumbprint");
      client.send("GET /.well-known/acme-challenge/other HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(client.message()).startsWith("HTTP/1.1 503 ");
    }
  }

  @Test
  void aServiceCanWantHttpsAndTellBrowsersSo() throws Exception {
    try (var replica = TestReplica.echo();
        var plane = new TestPlane(TestPlane.https(Duration.ofDays(365)), replica.replica("a"));
        var client = plane.client();
        var secure = socket(plane, "a.localhost", "http/1.1")) {
      assertThat(client.send("GET /a?b HTTP/1.1\r\nHost: A.localhost:80\r\n\r\n").message())
          .startsWith("HTTP/1.1 301 ")
          .contains("Location: https://a.localhost:" + plane.tlsPort() + "/a?b\r\n");
      assertThat(client.send("POST / HTTP/1.1\r\nHost: a.localhost\r\n\r\n").message())
          .startsWith("HTTP/1.1 308 ");
      assertThat(answer(secure, GET))
          .startsWith("HTTP/1.1 200 ")
          .contains("strict-transport-security: max-age=31536000\r\n");
    }
  }

  @Test
  void theEndOfAnAnswerIsToldByTlsAndItsBreakIsNot() throws Exception {
    String old = "GET / HTTP/1.0\r\nHost: a.localhost\r\n\r\n";
    try (var whole =
            new TestReplica(
                wire -> {
                  wire.message();
                  wire.send("HTTP/1.1 200 OK\r\n\r\nall");
                });
        var broken =
            new TestReplica(
                wire -> {
                  wire.message();
                  wire.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nall\r\n");
                });
        var plane = new TestPlane(Policy.OPEN, whole.replica("a"));
        var other = new TestPlane(Policy.OPEN, broken.replica("a"));
        var client = socket(plane, "a.localhost", "http/1.1");
        var cut = socket(other, "a.localhost", "http/1.1")) {
      assertThat(answer(client, old)).startsWith("HTTP/1.1 200 ");
      assertThat(client.getInputStream().readAllBytes()).hasSize(3);
      answer(cut, old);
      assertThatThrownBy(() -> cut.getInputStream().readAllBytes()).isInstanceOf(IOException.class);
    }
  }

  private static String answer(SSLSocket socket, String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    StringBuilder text = new StringBuilder();
    InputStream in = socket.getInputStream();
    while (text.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      text.append((char) next);
    }
    return text.toString();
  }

  private static SSLSocket socket(TestPlane plane, String name, String protocol) throws Exception {
    SslContext context = plane.certificate.client(protocol);
    SSLContext plain = ((io.netty.handler.ssl.JdkSslContext) context).context();
    SSLSocket socket =
        (SSLSocket) plain.getSocketFactory().createSocket("127.0.0.1", plane.tlsPort());
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setServerNames(List.of(new SNIHostName(name)));
    parameters.setApplicationProtocols(new String[] {protocol});
    socket.setSSLParameters(parameters);
    socket.setSoTimeout(10_000);
    return socket;
  }
}
