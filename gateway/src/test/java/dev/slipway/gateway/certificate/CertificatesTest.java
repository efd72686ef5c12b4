package dev.slipway.gateway.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.api.Certificate;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.certificate.x509.CertificateNames;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clients see of the certificates that are wanted. */
final class CertificatesTest {
  @TempDir Path folder;

  private final TestClock clock = new TestClock();
  private Certificates certificates;
  private Front front;

  @BeforeEach
  void start() throws IOException {
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
  void choosesByNameAndTakesTheFirstForAnyOther() throws IOException {
    want(selfSigned("a.example.com"), selfSigned("*.example.com"), selfSigned("b.example.com"));
    assertThat(names("a.example.com")).containsExactly("a.example.com");
    assertThat(names("b.example.com")).containsExactly("b.example.com");
    assertThat(names("c.example.com")).containsExactly("*.example.com");
    assertThat(names("other.org")).containsExactly("a.example.com");
    assertThat(names(null)).containsExactly("a.example.com");
  }

  @Test
  void speaksOnlyVersions2And3AndAgreesOnHttp2() throws IOException {
    want(selfSigned("a.example.com"));
    assertThat(Handshake.with(front.tlsPort(), "a.example.com"))
        .satisfies(
            seen -> {
              assertThat(seen.version()).isEqualTo("TLSv1.3");
              assertThat(seen.protocol()).isEqualTo("h2");
            });
    assertThat(Handshake.with(front.tlsPort(), "a.example.com", "TLSv1.2").cipher())
        .isEqualTo("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256");
  }

  @Test
  void leavesOpenConnectionsAndOtherCertificatesAloneWhenOneChanges() throws IOException {
    Certificate kept = selfSigned("a.example.com");
    want(kept, selfSigned("b.example.com"));
    X509Certificate before = Handshake.with(front.tlsPort(), "a.example.com").leaf();
    try (SSLSocket open =
        (SSLSocket)
            Handshake.anyone().getSocketFactory().createSocket("127.0.0.1", front.tlsPort())) {
      open.startHandshake();
      want(selfSigned("c.example.com"), kept);
      open.getOutputStream().write(1);
      open.setSoTimeout(200);
      assertThat(open.getSession().isValid()).isTrue();
    }
    assertThat(Handshake.with(front.tlsPort(), "a.example.com").leaf()).isEqualTo(before);
    assertThat(names("b.example.com")).containsExactly("c.example.com");
  }

  @Test
  void takesUpSessionsAgain() throws IOException {
    want(selfSigned("a.example.com"));
    SSLContext client = Handshake.anyone();
    long first = created(client);
    assertThat(created(client)).isEqualTo(first);
  }

  private long created(SSLContext client) throws IOException {
    try (SSLSocket socket =
        (SSLSocket) client.getSocketFactory().createSocket("127.0.0.1", front.tlsPort())) {
      socket.setEnabledProtocols(new String[] {"TLSv1.2"});
      socket.startHandshake();
      return socket.getSession().getCreationTime();
    }
  }

  private void want(Certificate... wanted) {
    certificates.apply(
        new DesiredState(1, List.of(), List.of(), List.of(), List.of(wanted), List.of()));
  }

  private static Certificate selfSigned(String name) {
    return new Certificate.SelfSigned(List.of(name));
  }

  private Set<String> names(@Nullable String name) throws IOException {
    return CertificateNames.of(Handshake.with(front.tlsPort(), name).leaf());
  }
}
