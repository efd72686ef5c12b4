package dev.slipway.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.host.Command;
import dev.slipway.host.ssh.config.SshTarget;
import dev.slipway.host.ssh.known.HostKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SshHostKeysTest {
  @TempDir private Path folder;
  private OpenSshServer server;
  private Desk desk;

  @BeforeEach
  void start() throws Exception {
    server = OpenSshServer.start(folder.resolve("server"));
    desk = new Desk(folder.resolve("home"));
    server.authorize(OpenSshServer.key(desk.home.resolve(".ssh/id_ed25519"), "ed25519", ""));
  }

  @AfterEach
  void end() throws Exception {
    server.close();
  }

  @Test
  void aNewMachineIsAskedAboutOnceWithItsFingerprint() throws Exception {
    HostKey key = HostKey.parse(server.publicKey()).orElseThrow();

    useOnce();
    useOnce();

    assertThat(desk.asked)
        .containsExactly(
            "trust [127.0.0.1]:%d ED25519 %s".formatted(server.port, key.fingerprint()));
    assertThat(desk.own.file())
        .hasContent("[127.0.0.1]:%d %s\n".formatted(server.port, server.publicKey()));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(desk.own.file())))
        .isEqualTo("rw-------");
    assertThat(desk.home.resolve(".ssh/known_hosts")).doesNotExist();
  }

  @Test
  void aMachineThatTheUserDoesNotTrustIsNotUsed() {
    desk.trusting = false;

    assertThatThrownBy(this::useOnce)
        .isInstanceOfSatisfying(
            SshException.class, e -> assertThat(e.failure()).isEqualTo(SshFailure.HOST_KEY_UNKNOWN))
        .hasMessageContaining("Its key is ED25519 SHA256:");
    assertThat(desk.own.file()).doesNotExist();
  }

  @Test
  void aChangedKeyStopsAndSaysWhichLineWasThereAndWhatToDo() throws Exception {
    Path known = desk.home.resolve(".ssh/known_hosts");
    String before = "# mine\n[127.0.0.1]:" + server.port + " " + server.publicKey() + "\n";
    Files.writeString(known, before);
    String old = HostKey.parse(server.publicKey()).orElseThrow().fingerprint();
    changeKey("ed25519");

    assertThatThrownBy(this::useOnce)
        .isInstanceOfSatisfying(
            SshException.class, e -> assertThat(e.failure()).isEqualTo(SshFailure.HOST_KEY_CHANGED))
        .hasMessageContaining(known + ", line 2 says ED25519 " + old)
        .hasMessageContaining("ssh-keygen -f " + known + " -R '[127.0.0.1]:" + server.port + "'");
    assertThat(known).hasContent(before);
    assertThat(desk.asked).isEmpty();
  }

  @Test
  void aKeyThatWeRememberedAndThatChangedCanBeForgotten() throws Exception {
    useOnce();
    changeKey("ed25519");
    assertThatThrownBy(this::useOnce)
        .hasMessageContaining("let Slipway forget the machine's old key");

    desk.own.forget(new dev.slipway.host.ssh.known.HostAddress("127.0.0.1", server.port));

    useOnce();
    assertThat(desk.asked).hasSize(2);
  }

  @Test
  void aMachineThatShowsAnotherTypeOfKeyThanBeforeStops() throws Exception {
    useOnce();
    changeKey("rsa");

    assertThatThrownBy(this::useOnce).hasMessageContaining("and now it shows RSA SHA256:");
  }

  @Test
  void ofSeveralKeysTheKnownOneIsAskedFor() throws Exception {
    Path rsa = folder.resolve("server/second");
    OpenSshServer.keygen("-t", "rsa", "-b", "2048", "-N", "", "-f", rsa.toString());
    server.stop();
    server.close();
    server = OpenSshServer.start(folder.resolve("two"), "HostKey " + rsa);
    server.authorize(desk.home.resolve(".ssh/id_ed25519"));
    String[] words = Files.readString(Path.of(rsa + ".pub")).split(" ");
    Files.writeString(
        desk.home.resolve(".ssh/known_hosts"),
        "[127.0.0.1]:%d %s %s%n".formatted(server.port, words[0], words[1]));

    useOnce();

    assertThat(desk.asked).isEmpty();
  }

  @Test
  void hashedNamesAndWildcardsAreUnderstood() throws Exception {
    Path known = desk.home.resolve(".ssh/known_hosts");
    Files.writeString(known, "[127.0.0.1]:%d %s%n".formatted(server.port, server.publicKey()));
    OpenSshServer.keygen("-H", "-f", known.toString());
    assertThat(known).content().startsWith("|1|");
    useOnce();

    Files.writeString(known, "10.*,[127.0.?.1]:* " + server.publicKey() + "\n");
    useOnce();

    assertThat(desk.asked).isEmpty();
  }

  @Test
  void aRevokedKeyIsNeverAccepted() throws Exception {
    Files.writeString(
        desk.home.resolve(".ssh/known_hosts"), "@revoked * " + server.publicKey() + "\n");

    assertThatThrownBy(this::useOnce).hasMessageContaining("must not be accepted any more");
    assertThat(desk.asked).isEmpty();
  }

  @Test
  void aCertificateOfAKnownAuthorityIsEnough() throws Exception {
    Path authority = folder.resolve("ca");
    OpenSshServer.keygen("-t", "ed25519", "-N", "", "-f", authority.toString());
    server.close();
    server =
        OpenSshServer.start(
            folder.resolve("certified"),
            "HostCertificate " + folder.resolve("certified/host_key-cert.pub"));
    server.authorize(desk.home.resolve(".ssh/id_ed25519"));
    OpenSshServer.keygen(
        "-s",
        authority.toString(),
        "-I",
        "machine",
        "-h",
        "-n",
        "127.0.0.1",
        server.folder.resolve("host_key.pub").toString());
    server.stop();
    server.start();
    String line = Files.readString(Path.of(authority + ".pub"));
    Files.writeString(desk.home.resolve(".ssh/known_hosts"), "@cert-authority * " + line);

    useOnce();

    assertThat(desk.asked).isEmpty();
  }

  @Test
  void aMachineThatWeMadeMayShowItsOwnKeyOnly() throws Exception {
    HostKey own = HostKey.parse(server.publicKey()).orElseThrow();
    use(List.of(own));
    assertThat(desk.asked).isEmpty();
    changeKey("ed25519");

    assertThatThrownBy(() -> use(List.of(own)))
        .hasMessageContaining("but was made with ED25519 " + own.fingerprint());
  }

  @Test
  void theConfigurationDecidesAboutNewMachines() throws Exception {
    desk.config("StrictHostKeyChecking yes\n");
    assertThatThrownBy(this::useOnce).hasMessageContaining("Nothing is known yet");

    desk.config("StrictHostKeyChecking accept-new\nHostKeyAlias called-so\n");
    useOnce();

    assertThat(desk.asked).isEmpty();
    assertThat(desk.own.file()).content().startsWith("called-so ssh-ed25519 ");
  }

  private void changeKey(String type) throws Exception {
    server.stop();
    server.newHostKey(type);
    server.start();
  }

  private void useOnce() throws Exception {
    use(List.of());
  }

  private void use(List<HostKey> pinned) throws Exception {
    SshTarget target = new SshTarget("127.0.0.1", Optional.empty(), OptionalInt.of(server.port));
    SshMachine machine = new SshMachine("machine", target, List.of(), pinned);
    try (SshHost host = new SshHost(machine, desk.access(), Clock.systemUTC())) {
      assertThat(host.run(Command.of("echo", "hi")).out()).isEqualTo("hi\n");
    }
  }
}
