package dev.slipway.gateway.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.slipway.gateway.api.Certificate;
import dev.slipway.gateway.api.CertificateState;
import dev.slipway.gateway.api.DesiredState;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clients are shown of an authority's word on revocation; it is openssl that answers. */
final class StaplingTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @TempDir Path folder;

  private final TestClock clock = new TestClock();
  private final int port = Pebble.freePort();
  private OpenSslTool openssl;
  private Certificates certificates;
  private Front front;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    openssl = new OpenSslTool(folder);
    openssl.root("root");
    openssl.intermediate("middle", "root");
    openssl.leaf(
        "leaf",
        "middle",
        "a.example.com",
        30,
        "authorityInfoAccess=OCSP;URI:http://127.0.0.1:" + port + "/");
    Files.writeString(
        folder.resolve("chain.pem"),
        Files.readString(folder.resolve("leaf.pem"))
            + Files.readString(folder.resolve("middle.pem")));
    certificates =
        new Certificates(
            new CertificateSettings(
                Optional.empty(),
                true,
                new Clocks(clock, System::nanoTime),
                PebbleTest.QUICK,
                Optional.empty()));
    front = new Front(certificates, certificates, 0, 0);
  }

  @AfterEach
  void stop() {
    front.close();
    certificates.close();
  }

  @Test
  void showsThatTheCertificateIsGoodUntilThatIsTooOld()
      throws IOException, InterruptedException, GeneralSecurityException {
    Process responder = responder("V\t401231235959Z\t", "middle");
    try {
      want();
      await().atMost(LIMIT).until(() -> stapled() > 100);
      assertThat(state()).isInstanceOf(CertificateState.Valid.class);
      clock.jump(Duration.ofDays(3));
      // Too old to be believed: none is better.
      await().atMost(LIMIT).until(() -> stapled() == 0);
    } finally {
      responder.destroy();
    }
  }

  @Test
  void saysThatTheCertificateIsRevokedAndShowsNothing()
      throws IOException, InterruptedException, GeneralSecurityException {
    Process responder = responder("R\t401231235959Z\t250102030405Z", "middle");
    try {
      want();
      await().atMost(LIMIT).until(() -> state() instanceof CertificateState.Failed);
      assertThat(((CertificateState.Failed) state()).sentence())
          .isEqualTo(
              "The authority revoked the certificate for a.example.com on 2025-01-02 at 03:04 UTC."
                  + " Put another one in its place.");
      assertThat(stapled()).isZero();
    } finally {
      responder.destroy();
    }
  }

  @Test
  void showsNothingThatSomebodyElseSigned()
      throws IOException, InterruptedException, GeneralSecurityException {
    openssl.leaf("stranger", "root", "b.example.com", 30, "extendedKeyUsage=OCSPSigning");
    Process responder = responder("R\t401231235959Z\t250102030405Z", "stranger");
    try {
      want();
      await().atMost(LIMIT).until(() -> log().contains("HTTP") || log().contains("OCSP Request"));
      certificates.apply(wanted());
      assertThat(stapled()).isZero();
      assertThat(state()).isInstanceOf(CertificateState.Valid.class);
    } finally {
      responder.destroy();
    }
  }

  @Test
  void showsNothingThatIsNoAnswer() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer garbage = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    garbage.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          byte[] body = {0x30, 3, 0x0a, 1, 0};
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
          asked.incrementAndGet();
        });
    garbage.start();
    try {
      want();
      await().atMost(LIMIT).until(() -> asked.get() > 0);
      assertThat(stapled()).isZero();
      assertThat(state()).isInstanceOf(CertificateState.Valid.class);
    } finally {
      garbage.stop(0);
    }
  }

  /**
   * Answers for the certificate.
   *
   * @param word the first fields of its line in the list of an authority
   */
  private Process responder(String word, String signer)
      throws IOException, InterruptedException, GeneralSecurityException {
    String hex =
        openssl.certificate("leaf").getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
    Files.writeString(
        folder.resolve("index.txt"),
        word + "\t" + (hex.length() % 2 == 0 ? hex : "0" + hex) + "\tunknown\t/CN=a.example.com\n");
    Process responder =
        openssl.start(
            "ocsp",
            "-index",
            "index.txt",
            "-port",
            Integer.toString(port),
            "-rsigner",
            signer + ".pem",
            "-rkey",
            signer + ".key",
            "-CA",
            "middle.pem",
            "-ndays",
            "2",
            "-nrequest",
            "20",
            "-text");
    // It would wait for ever for the request of a connection that only tries it out.
    await().until(() -> log().contains("waiting for OCSP"));
    return responder;
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("openssl.log"));
  }

  private CertificateState state() {
    return certificates.observed().get(0).state();
  }

  private void want() {
    certificates.apply(wanted());
  }

  private DesiredState wanted() {
    return new DesiredState(
        1,
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new Certificate.Files(
                List.of("a.example.com"),
                folder.resolve("chain.pem").toString(),
                folder.resolve("leaf.key").toString())),
        List.of());
  }

  private int stapled() throws IOException {
    try (SSLSocket socket =
        (SSLSocket)
            Handshake.anyone().getSocketFactory().createSocket("127.0.0.1", front.tlsPort())) {
      socket.setEnabledProtocols(new String[] {"TLSv1.2"});
      socket.startHandshake();
      List<byte[]> all = ((ExtendedSSLSession) socket.getSession()).getStatusResponses();
      return all.isEmpty() ? 0 : all.get(0).length;
    }
  }
}
