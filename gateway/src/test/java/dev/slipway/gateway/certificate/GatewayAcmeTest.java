package dev.slipway.gateway.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.Gateway;
import dev.slipway.gateway.api.Certificate;
import dev.slipway.gateway.api.CertificateState;
import dev.slipway.gateway.api.Challenge;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.api.Route;
import dev.slipway.gateway.api.Service;
import dev.slipway.gateway.certificate.dns.JndiNameServers;
import dev.slipway.gateway.testing.TestGateway;
import dev.slipway.gateway.testing.TestReplica;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole gateway and a real certificate authority, Pebble; clients trust its root alone. */
final class GatewayAcmeTest {
  private static final String NAME = "app.example.com";
  private static final int TEN_DAYS = 864_000;

  @TempDir Path lab;
  @TempDir Path state;

  private final int httpPort = Pebble.freePort();
  private final int tlsPort = Pebble.freePort();
  private final TestClock clock = new TestClock();
  private Pebble pebble;
  private TestReplica replica;
  private Gateway gateway;

  @BeforeEach
  void start() throws IOException {
    Pebble.required();
    pebble = new Pebble(lab, httpPort, tlsPort, TEN_DAYS);
    pebble.startDns();
    replica = TestReplica.always(TestReplica.ok("hello"));
    gateway =
        Gateway.start(
            TestGateway.options()
                .withCertificates(
                    new CertificateSettings(
                        Optional.of(state),
                        true,
                        new Clocks(clock, System::nanoTime),
                        PebbleTest.QUICK,
                        Optional.of(new JndiNameServers(pebble.nameServers())))));
  }

  @AfterEach
  void stop() throws IOException {
    if (pebble != null) {
      try {
        gateway.close();
        replica.close();
      } finally {
        pebble.close();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_01", "TLS_ALPN_01"})
  void servesByNameWithWhatItGotWhileRequestsGoOnThroughItsRenewal(Challenge challenge)
      throws Exception {
    pebble.start(Map.of());
    want(challenge);
    become(CertificateState.Valid.class);
    SSLContext client = trusting(pebble.root());
    X509Certificate first = get(client);

    clock.jump(Duration.ofDays(7));
    int requests = 0;
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (get(client).equals(first)) {
      requests++;
      assertThat(System.nanoTime()).isLessThan(end);
    }
    assertThat(requests).isPositive();
  }

  @Test
  void servesWithItsOwnCertificateWhileTheAuthorityIsDown() throws Exception {
    want(Challenge.HTTP_01);
    assertThat(become(CertificateState.Failed.class).sentence())
        .startsWith("The certificate authority localhost cannot be reached");
    assertThat(get(Handshake.anyone()).getIssuerX500Principal().getName())
        .contains("Slipway gateway");
    pebble.start(Map.of());
    become(CertificateState.Valid.class);
    get(trusting(pebble.root()));
  }

  @Test
  void saysThatTheAuthorityRefusesOrThatTheNameLeadsElsewhere() throws Exception {
    pebble.start(Map.of());
    want(Challenge.HTTP_01, "blocked.example.com");
    assertThat(become(CertificateState.Failed.class).sentence())
        .startsWith("localhost gives no certificate for ")
        .endsWith("Use another name, or PEM files.");

    pebble.address(NAME, "203.0.113.9");
    want(Challenge.HTTP_01);
    assertThat(become(CertificateState.WaitingForDns.class).problems())
        .containsExactly(
            NAME
                + " resolves to 203.0.113.9, not to this gateway (127.0.0.1). Change its A"
                + " record.");
  }

  @Test
  void saysThatTheAuthorityCannotReachIt() throws Exception {
    pebble.start(Map.of());
    want(List.of(new Listener("127.0.0.1", tlsPort, true)), Challenge.HTTP_01, NAME);
    assertThat(become(CertificateState.Failed.class).sentence())
        .startsWith("localhost could not reach app.example.com on port 80: ");
  }

  private void want(Challenge challenge) {
    want(challenge, NAME);
  }

  private void want(Challenge challenge, String name) {
    want(
        List.of(new Listener("127.0.0.1", httpPort), new Listener("127.0.0.1", tlsPort, true)),
        challenge,
        name);
  }

  private void want(List<Listener> listeners, Challenge challenge, String name) {
    var result =
        gateway.apply(
            new DesiredState(
                1,
                listeners,
                List.of(
                    new Service(
                        "web",
                        List.of(Route.host(NAME)),
                        List.of(replica.replica("0")),
                        Limits.DEFAULT)),
                List.of(),
                List.of(
                    new Certificate.Acme(
                        List.of(name),
                        pebble.directory(),
                        "",
                        challenge,
                        List.of("127.0.0.1"),
                        Optional.of(pebble.roots()))),
                List.of()));
    assertThat(result.failures()).isEmpty();
  }

  private <T extends CertificateState> T become(Class<T> kind) {
    return kind.cast(
        await()
            .atMost(Duration.ofSeconds(15))
            .until(() -> gateway.observed().certificates().get(0).state(), kind::isInstance));
  }

  /** Asks on a connection of its own, and tells which certificate that had. */
  private X509Certificate get(SSLContext client) throws IOException {
    try (SSLSocket socket =
        (SSLSocket) client.getSocketFactory().createSocket("127.0.0.1", tlsPort)) {
      socket.setSoTimeout(10_000);
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setServerNames(List.of(new SNIHostName(NAME)));
      socket.setSSLParameters(parameters);
      socket
          .getOutputStream()
          .write(
              ("GET / HTTP/1.1\r\nHost: " + NAME + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      try (InputStream in = socket.getInputStream()) {
        assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII))
            .startsWith("HTTP/1.1 200 ")
            .endsWith("hello");
      }
      return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    }
  }

  private static SSLContext trusting(X509Certificate root)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    store.setCertificateEntry("root", root);
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
