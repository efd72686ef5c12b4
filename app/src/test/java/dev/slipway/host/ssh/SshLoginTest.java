package dev.slipway.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.LocalHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class SshLoginTest {
  @TempDir private Path folder;
  private OpenSshServer server;
  private Desk desk;
  private final List<Process> agents = new ArrayList<>();

  @BeforeEach
  void start() throws Exception {
    server =
        OpenSshServer.start(
            folder.resolve("server"),
            "MaxAuthTries 3",
            "TrustedUserCAKeys " + folder.resolve("ca.pub"));
    desk = new Desk(folder.resolve("home"));
    desk.config("StrictHostKeyChecking accept-new\n");
  }

  @AfterEach
  void end() throws Exception {
    agents.forEach(Process::destroy);
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ed25519,OPENSSH",
    "ecdsa,OPENSSH",
    "rsa,OPENSSH",
    "rsa,PEM",
    "ecdsa,PEM",
    "rsa,PKCS8",
    "ecdsa,PKCS8"
  })
  void keysOfAllKindsOpenWithAndWithoutAPassphrase(String type, String format) throws Exception {
    for (String passphrase : List.of("", "correct horse")) {
      Path key = desk.home.resolve(".ssh/key" + passphrase.length());
      OpenSshServer.key(key, type, passphrase);
      if (!format.equals("OPENSSH")) {
        OpenSshServer.keygen(
            "-p", "-m", format, "-P", passphrase, "-N", passphrase, "-f", key.toString());
      }
      server.authorize(key);
      desk.config("StrictHostKeyChecking accept-new\nIdentityFile " + key + "\n");
      desk.passphrases = new ArrayList<>(List.of("wrong one", "correct horse"));
      desk.asked.clear();

      assertThat(greeting()).isEqualTo("hi\n");
      assertThat(desk.asked)
          .containsExactlyElementsOf(
              passphrase.isEmpty()
                  ? List.of()
                  : List.of("passphrase key13", "passphrase key13 again"));
      Files.delete(Path.of(key + ".pub"));
      desk.passphrases = new ArrayList<>(List.of("correct horse"));
      assertThat(greeting()).isEqualTo("hi\n");
    }
  }

  @Test
  void aPassphraseIsAskedForOnceForAllConnections() throws Exception {
    server.authorize(OpenSshServer.key(desk.home.resolve(".ssh/id_ed25519"), "ed25519", "secret"));
    desk.passphrases = new ArrayList<>(List.of("secret"));

    try (SshHost host = desk.host(server)) {
      assertThat(host.run(Command.of("echo", "1")).out()).isEqualTo("1\n");
      server.stop();
      server.start();
      await().ignoreExceptions().until(() -> host.run(Command.of("echo", "2")).ok());
    }
    assertThat(desk.asked).containsExactly("passphrase id_ed25519");
  }

  @Test
  void aKeyThatTheMachineDoesNotKnowIsNotOpened() throws Exception {
    OpenSshServer.key(desk.home.resolve(".ssh/id_ed25519"), "ed25519", "secret");
    server.authorize(OpenSshServer.key(desk.home.resolve(".ssh/id_rsa"), "rsa", ""));

    assertThat(greeting()).isEqualTo("hi\n");
    assertThat(desk.asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ed25519", "ecdsa", "rsa"})
  void theAgentSigns(String type) throws Exception {
    Path key = OpenSshServer.key(folder.resolve("elsewhere"), type, "");
    server.authorize(key);
    agent(key);

    assertThat(greeting()).isEqualTo("hi\n");
  }

  @Test
  void manyKeysOfTheAgentAreTriedOverSeveralConnections() throws Exception {
    List<Path> keys = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      keys.add(OpenSshServer.key(folder.resolve("many" + i), "ed25519", ""));
    }
    server.authorize(keys.getLast());
    agent(keys.toArray(Path[]::new));

    assertThat(greeting()).isEqualTo("hi\n");
  }

  @Test
  void onlyTheNamedKeysAreTriedWhenTheConfigurationSaysSo() throws Exception {
    Path known = OpenSshServer.key(folder.resolve("known"), "ed25519", "");
    Path named = OpenSshServer.key(folder.resolve("named"), "ed25519", "");
    server.authorize(known);
    agent(known);
    desk.config("StrictHostKeyChecking accept-new\nIdentitiesOnly yes\nIdentityFile " + named);

    assertThatThrownBy(this::greeting)
        .hasMessageContaining("Tried: the key " + named + ". It takes: publickey.");
  }

  @ParameterizedTest
  @CsvSource({"ed25519", "ecdsa", "rsa"})
  void aCertificateLogsIn(String type) throws Exception {
    Path authority = folder.resolve("ca");
    OpenSshServer.keygen("-t", "ed25519", "-N", "", "-f", authority.toString());
    Path key = OpenSshServer.key(desk.home.resolve(".ssh/id_" + type), type, "");
    OpenSshServer.keygen("-s", authority.toString(), "-I", "user", "-n", Desk.USER, key + ".pub");
    desk.config("StrictHostKeyChecking accept-new\nIdentityFile " + key + "\n");

    assertThat(greeting()).isEqualTo("hi\n");
  }

  @Test
  void aRefusalSaysWhatWasTriedAndWhatToCheck() throws Exception {
    Path key = OpenSshServer.key(desk.home.resolve(".ssh/id_ed25519"), "ed25519", "");

    assertThatThrownBy(this::greeting)
        .isInstanceOfSatisfying(
            SshException.class, e -> assertThat(e.failure()).isEqualTo(SshFailure.LOGIN))
        .hasMessageContaining(Desk.USER + "@127.0.0.1 does not let you in. Tried: the key " + key)
        .hasMessageContaining("It takes: publickey.")
        .hasMessageContaining("authorized_keys")
        .hasMessageContaining("chmod 600");
  }

  @Test
  void aKeyFileThatIsNoKeyIsNamed() throws Exception {
    Path file = Files.writeString(desk.home.resolve(".ssh/odd"), "no key\n");
    desk.config("StrictHostKeyChecking accept-new\nIdentityFile " + file + "\nIdentityFile /gone");

    assertThatThrownBy(this::greeting)
        .hasMessageContaining(file + " is no private key that Slipway can read.")
        .hasMessageContaining("There is no key /gone.");
  }

  @Test
  void aHundredFailedLoginsLeaveNoThreads() throws Exception {
    OpenSshServer.key(desk.home.resolve(".ssh/id_ed25519"), "ed25519", "");
    assertThatThrownBy(this::greeting).isInstanceOf(SshException.class);
    await().until(() -> libraryThreads() == 0);

    SshAccess access = desk.access();
    Connector connector = new Connector(access, SshMachine.of(target()));
    for (int i = 0; i < 100; i++) {
      assertThatThrownBy(connector::connect).isInstanceOf(SshException.class);
    }

    await().untilAsserted(() -> assertThat(libraryThreads()).isZero());
    await().untilAsserted(() -> assertThat(server.connections()).isZero());
  }

  private dev.slipway.host.ssh.config.SshTarget target() {
    return dev.slipway.host.ssh.config.SshTarget.parse("127.0.0.1:" + server.port).orElseThrow();
  }

  private static long libraryThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().contains("sshj"))
        .count();
  }

  private void agent(Path... keys) throws Exception {
    Path socket = folder.resolve("agent");
    Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString()).start();
    agents.add(agent);
    await().until(() -> Files.exists(socket));
    for (Path key : keys) {
      CommandResult added =
          new LocalHost()
              .run(
                  Command.of("ssh-add", "-q", key.toString())
                      .with(Map.of("SSH_AUTH_SOCK", socket.toString())));
      assertThat(added.exitCode()).as(added.err()).isZero();
    }
    desk.agent = Optional.of(socket);
  }

  private String greeting() throws Exception {
    try (SshHost host = desk.host(server)) {
      return host.run(Command.of("echo", "hi")).out();
    }
  }
}
