package dev.slipway.gateway.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.api.Certificate;
import dev.slipway.gateway.api.CertificateState;
import dev.slipway.gateway.api.Challenge;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.certificate.dns.JndiNameServers;
import dev.slipway.gateway.certificate.store.CertificateStore;
import dev.slipway.gateway.certificate.x509.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real certificate authority, Pebble, which refuses a fifth of all nonces. */
final class PebbleTest {
  static final Pace QUICK =
      new Pace(
          Duration.ofMillis(50),
          Duration.ofMillis(300),
          Duration.ofSeconds(1),
          Duration.ofMillis(200),
          Duration.ofMillis(500));
  private static final int TEN_DAYS = 864_000;

  @TempDir Path lab;
  @TempDir Path state;

  private final int httpPort = Pebble.freePort();
  private final int tlsPort = Pebble.freePort();
  private final TestClock clock = new TestClock();
  private Pebble pebble;
  private Certificates certificates;
  private Front front;

  @BeforeEach
  void startLab() throws IOException {
    Pebble.required();
    pebble = new Pebble(lab, httpPort, tlsPort, TEN_DAYS);
    pebble.startDns();
    startGateway();
  }

  @AfterEach
  void stopLab() {
    if (pebble != null) {
      try {
        stopGateway();
      } finally {
        pebble.close();
      }
    }
  }

  @Test
  void issuesByHttp() throws IOException {
    pebble.start(Map.of());
    want(acme(Challenge.HTTP_01, "a.example.com", "b.example.com"));
    CertificateState.Valid valid = become(CertificateState.Valid.class);
    X509Certificate served = Handshake.with(front.tlsPort(), "b.example.com").leaf();
    assertThat(served.getIssuerX500Principal().getName()).contains("Pebble");
    assertThat(Duration.between(clock.instant(), valid.renewal().orElseThrow()))
        .isBetween(Duration.ofDays(6), Duration.ofDays(7));
  }

  @Test
  void issuesByTls() throws IOException {
    pebble.start(Map.of());
    want(acme(Challenge.TLS_ALPN_01, "app.example.com"));
    become(CertificateState.Valid.class);
    assertThat(Handshake.with(front.tlsPort(), "app.example.com").leaf().getIssuerX500Principal())
        .asString()
        .contains("Pebble");
  }

  @Test
  void issuesByTlsWithTheLibraryOfTheJdk() throws IOException {
    stopGateway();
    startGateway(false);
    pebble.start(Map.of());
    want(acme(Challenge.TLS_ALPN_01, "app.example.com"));
    become(CertificateState.Valid.class);
  }

  @Test
  void keepsWhatItGotForItsUserAlone() throws IOException {
    pebble.start(Map.of());
    want(acme(Challenge.HTTP_01, "app.example.com"));
    become(CertificateState.Valid.class);
    try (Stream<Path> files = Files.list(state)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(2);
      for (Path file : all) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void usesWhatItKeptAfterARestartWithoutTheAuthority() throws IOException {
    Process authority = pebble.start(Map.of());
    want(acme(Challenge.HTTP_01, "app.example.com"));
    become(CertificateState.Valid.class);
    X509Certificate before = Handshake.with(front.tlsPort(), "app.example.com").leaf();
    pebble.stop(authority);
    stopGateway();
    startGateway();
    want(acme(Challenge.HTTP_01, "app.example.com"));
    become(CertificateState.Valid.class);
    assertThat(Handshake.with(front.tlsPort(), "app.example.com").leaf()).isEqualTo(before);
  }

  @Test
  void renewsAtTwoThirdsOfTheLifetimeAlsoWhenTheClockJumpsThere() throws IOException {
    pebble.start(Map.of());
    want(acme(Challenge.HTTP_01, "app.example.com"));
    become(CertificateState.Valid.class);
    X509Certificate first = Handshake.with(front.tlsPort(), "app.example.com").leaf();
    clock.jump(Duration.ofDays(7));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !Handshake.with(front.tlsPort(), "app.example.com").leaf().equals(first));
  }

  @Test
  void saysThatTheAuthorityIsDownAndGoesOnWhenItIsBack() throws IOException {
    want(acme(Challenge.HTTP_01, "app.example.com"));
    CertificateState.Failed failed = become(CertificateState.Failed.class);
    assertThat(failed.sentence())
        .contains("The certificate authority localhost cannot be reached")
        .endsWith("Check its address and this machine's way to the Internet.");
    assertThat(failed.nextTry()).isPresent();
    pebble.start(Map.of());
    become(CertificateState.Valid.class);
  }

  @Test
  void keepsTheOldOneWhileTheAuthorityIsDown() throws IOException {
    Process authority = pebble.start(Map.of());
    want(acme(Challenge.HTTP_01, "app.example.com"));
    CertificateState.Valid valid = become(CertificateState.Valid.class);
    pebble.stop(authority);
    clock.jump(Duration.ofDays(8));
    CertificateState.Failed failed = become(CertificateState.Failed.class);
    assertThat(failed.validUntil()).contains(valid.until());
    assertThat(Handshake.with(front.tlsPort(), "app.example.com").leaf().getIssuerX500Principal())
        .asString()
        .contains("Pebble");
  }

  @Test
  void saysThatTheAuthorityRefusesAName() throws IOException {
    pebble.start(Map.of());
    want(acme(Challenge.HTTP_01, "blocked.example.com"));
    assertThat(become(CertificateState.Failed.class).sentence())
        .startsWith("localhost gives no certificate for ")
        .endsWith("Use another name, or PEM files.");
  }

  @Test
  void saysThatTheAuthorityCouldNotReachTheName() throws IOException {
    pebble.start(Map.of());
    front.closeHttp();
    want(acme(Challenge.HTTP_01, "app.example.com"));
    assertThat(become(CertificateState.Failed.class).sentence())
        .startsWith("localhost could not reach app.example.com on port 80: ")
        .endsWith("Let port 80 through to this gateway, and have it listen there.");
  }

  @Test
  void triesTheOtherChallengeAfterAFailure() throws IOException {
    pebble.start(Map.of());
    front.closeHttp();
    want(acme(Challenge.ANY, "app.example.com"));
    become(CertificateState.Valid.class);
  }

  @Test
  void waitsForARecordThatLeadsElsewhere() throws IOException, InterruptedException {
    pebble.start(Map.of());
    pebble.address("app.example.com", "203.0.113.9");
    want(acme(Challenge.HTTP_01, "app.example.com"));
    assertThat(become(CertificateState.WaitingForDns.class).problems())
        .containsExactly(
            "app.example.com resolves to 203.0.113.9, not to this gateway (127.0.0.1). Change its A"
                + " record.");
    pebble.clearAddress("app.example.com");
    become(CertificateState.Valid.class);
  }

  @Test
  void goesOnWithAnOrderThatWasBegunBeforeItWasKilled() throws IOException {
    pebble.start(Map.of());
    front.closeHttp();
    Certificate.Acme wanted = acme(Challenge.HTTP_01, "app.example.com");
    want(wanted);
    await()
        .until(
            () ->
                new CertificateStore(state).order(wanted.directory(), wanted.names()).isPresent());
    byte[] key =
        new CertificateStore(state)
            .order(wanted.directory(), wanted.names())
            .orElseThrow()
            .key()
            .getPublic()
            .getEncoded();
    stopGateway();
    assertThat(key).isNotEmpty();
    startGateway();
    want(wanted);
    become(CertificateState.Valid.class);
    assertThat(new CertificateStore(state).order(wanted.directory(), wanted.names())).isEmpty();
    Optional<Identity> kept =
        new CertificateStore(state).identity(wanted.directory(), wanted.names());
    assertThat(kept).isPresent();
  }

  /** Killed at moments spread over asking, proving and keeping; each start goes on. */
  @Test
  void comesToItsCertificateHoweverOftenItIsKilled() throws IOException, InterruptedException {
    pebble.start(Map.of());
    front.close();
    Certificate.Acme wanted = CertificateProcess.wanted(pebble.directory(), pebble.roots());
    CertificateStore store = new CertificateStore(state);
    int kills = 0;
    for (int millis = 400; millis <= 2_200; millis += 200) {
      Process process = gatewayProcess();
      process.waitFor(millis, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      kills++;
      // Whatever is there is whole.
      store.identity(wanted.directory(), wanted.names());
    }
    Process last = gatewayProcess();
    try {
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> Files.readString(state.resolve("process.log")).contains("Valid["));
    } finally {
      last.destroyForcibly().waitFor();
    }
    assertThat(kills).isEqualTo(10);
    assertThat(store.identity(wanted.directory(), wanted.names())).isPresent();
    assertThat(store.order(wanted.directory(), wanted.names())).isEmpty();
    startGateway();
  }

  @Test
  void keepsTheOldOneAndSaysSoWhenNothingCanBeWritten() throws IOException {
    pebble.start(Map.of());
    want(acme(Challenge.HTTP_01, "app.example.com"));
    CertificateState.Valid valid = become(CertificateState.Valid.class);
    // A folder in the place of the file to come, which also the super-user cannot write to.
    Path hindrance;
    try (Stream<Path> files = Files.list(state)) {
      Path kept = files.filter(each -> each.toString().endsWith(".pem")).findFirst().orElseThrow();
      hindrance = Path.of(kept.toString().replace(".pem", ".order.new"));
    }
    Files.createDirectories(hindrance.resolve("full"));
    clock.jump(Duration.ofDays(8));
    CertificateState.Failed failed = become(CertificateState.Failed.class);
    assertThat(failed.sentence())
        .startsWith("The certificate could not be kept on disk: ")
        .endsWith("Check the state directory.");
    assertThat(failed.validUntil()).contains(valid.until());
    Files.delete(hindrance.resolve("full"));
    X509Certificate before = Handshake.with(front.tlsPort(), "app.example.com").leaf();
    await()
        .atMost(Duration.ofSeconds(12))
        .until(() -> !Handshake.with(front.tlsPort(), "app.example.com").leaf().equals(before));
  }

  private Process gatewayProcess() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            CertificateProcess.class.getName(),
            state.toString(),
            pebble.directory(),
            pebble.roots(),
            pebble.nameServers(),
            Integer.toString(httpPort),
            Integer.toString(tlsPort))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(state.resolve("process.log").toFile()))
        .start();
  }

  private Certificate.Acme acme(Challenge challenge, String... names) {
    return new Certificate.Acme(
        List.of(names),
        pebble.directory(),
        "ops@example.com",
        challenge,
        List.of("127.0.0.1"),
        Optional.of(pebble.roots()));
  }

  private void want(Certificate wanted) {
    certificates.apply(
        new DesiredState(1, List.of(), List.of(), List.of(), List.of(wanted), List.of()));
  }

  private <T extends CertificateState> T become(Class<T> kind) {
    Predicate<CertificateState> wanted = kind::isInstance;
    return kind.cast(
        await()
            .atMost(Duration.ofSeconds(12))
            .until(() -> certificates.observed().get(0).state(), wanted));
  }

  private void startGateway() throws IOException {
    startGateway(true);
  }

  private void startGateway(boolean nativeLibrary) throws IOException {
    certificates =
        new Certificates(
            new CertificateSettings(
                Optional.of(state),
                nativeLibrary,
                new Clocks(clock, System::nanoTime),
                QUICK,
                Optional.of(new JndiNameServers(pebble.nameServers()))));
    front = new Front(certificates, certificates, httpPort, tlsPort);
  }

  private void stopGateway() {
    front.close();
    certificates.close();
  }
}
