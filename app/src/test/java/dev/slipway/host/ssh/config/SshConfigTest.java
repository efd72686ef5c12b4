package dev.slipway.host.ssh.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SshConfigTest {
  @TempDir private Path home;
  private SshConfig config;

  @BeforeEach
  void start() throws IOException {
    Files.createDirectories(home.resolve(".ssh"));
    config = new SshConfig(home, home.resolve("etc"), "me");
  }

  @Test
  void withoutFilesTheUsualHolds() {
    SshSettings found = resolve("box");

    assertThat(found.hostName()).isEqualTo("box");
    assertThat(found.port()).isEqualTo(22);
    assertThat(found.user()).isEqualTo("me");
    assertThat(found.identities())
        .containsExactly(ssh("id_ed25519"), ssh("id_ecdsa"), ssh("id_rsa"));
    assertThat(found.namedIdentities()).isFalse();
    assertThat(found.checking()).isEqualTo(StrictChecking.ASK);
    assertThat(found.knownHosts()).startsWith(ssh("known_hosts"));
    assertThat(found.jumps()).isEmpty();
  }

  @Test
  void theFirstWordHoldsAndFilesAddUp() throws IOException {
    write(
        """
        User=first
        Host box* !boxing
          HostName %h.example.com
          User second
          Port 2200
          IdentityFile ~/.ssh/%r_%h
          IdentityFile "/keys/a b"
          CertificateFile %d/c-%u-%p-%%
          IdentitiesOnly yes
          ServerAliveInterval 7
          ServerAliveCountMax 2
          UserKnownHostsFile ~/one two
          StrictHostKeyChecking accept-new
          HostKeyAlias alias
        Host *
          Port 22
          IdentityFile last
        """);

    SshSettings box = resolve("box1");

    assertThat(box.user()).isEqualTo("first");
    assertThat(box.hostName()).isEqualTo("box1.example.com");
    assertThat(box.port()).isEqualTo(2200);
    assertThat(box.identities())
        .containsExactly(ssh("first_box1.example.com"), Path.of("/keys/a b"), home.resolve("last"));
    assertThat(box.certificates()).containsExactly(home.resolve("c-me-2200-%"));
    assertThat(box.identitiesOnly()).isTrue();
    assertThat(box.aliveInterval()).contains(Duration.ofSeconds(7));
    assertThat(box.aliveCount()).isEqualTo(2);
    assertThat(box.knownHosts()).startsWith(home.resolve("one"), home.resolve("two"));
    assertThat(box.checking()).isEqualTo(StrictChecking.ACCEPT_NEW);
    assertThat(box.keyAlias()).contains("alias");
    assertThat(resolve("boxing").port()).isEqualTo(22);
  }

  @Test
  void whatTheUserWritesGoesBeforeWhatFilesSay() throws IOException {
    write("Host box\n  User file\n  Port 1\n");

    SshSettings box = config.resolve(new SshTarget("box", Optional.of("hand"), OptionalInt.of(2)));

    assertThat(box.login()).isEqualTo("hand@box");
    assertThat(box.port()).isEqualTo(2);
  }

  @Test
  void jumpsAreReadWithUsersAndPorts() throws IOException {
    write(
        "Host far\n"
            + "  ProxyJump a@one:23,ssh://two\n"
            + "  ProxyCommand nc %h\n"
            + "Host near\n"
            + "  ProxyJump none\n");

    assertThat(resolve("far").jumps())
        .containsExactly(
            new SshTarget("one", Optional.of("a"), OptionalInt.of(23)), SshTarget.of("two"));
    assertThat(resolve("far").proxyCommand()).isEmpty();
    assertThat(resolve("near").jumps()).isEmpty();
  }

  @Test
  void aProxyCommandIsTakenAsItStands() throws IOException {
    write("Host far\n  ProxyCommand ssh -W \"%h:%p\" 'gate way'\n");

    assertThat(resolve("far").proxyCommand()).contains("ssh -W \"far:22\" 'gate way'");
  }

  @Test
  void filesAreIncludedAndAHostInThemEndsWithThem() throws IOException {
    Files.createDirectories(ssh("config.d"));
    Files.writeString(ssh("config.d/1.conf"), "Host other\n  Port 5\n");
    Files.writeString(ssh("config.d/2.conf"), "Host box\n  Port 6\n");
    write("Include config.d/*.conf\nUser after\nHost box\n  Port 7\nInclude config\n");

    assertThat(resolve("box").port()).isEqualTo(6);
    assertThat(resolve("box").user()).isEqualTo("after");
    assertThat(config.aliases()).containsExactly("other", "box");
  }

  @Test
  void matchesAreUnderstoodAndProgramsAreNotRun() throws IOException {
    Path trap = home.resolve("trap");
    write(
        """
        Match exec "touch %s"
          Port 1
        Match originalhost box user me localuser me
          Port 2
        Match host other
          User x
        Match all
          Port 3
        Match final
          Port 4
        """
            .formatted(trap));

    assertThat(resolve("box").port()).isEqualTo(2);
    assertThat(resolve("else").port()).isEqualTo(3);
    assertThat(resolve("other").user()).isEqualTo("x");
    assertThat(resolve("box").notes()).singleElement().asString().contains("Match exec");
    assertThat(trap).doesNotExist();
  }

  @Test
  void theSystemsFileComesLast() throws IOException {
    Files.createDirectories(home.resolve("etc"));
    Files.writeString(home.resolve("etc/ssh_config"), "Port 9\nUser system\n");
    write("Port 8\n");

    assertThat(resolve("box").port()).isEqualTo(8);
    assertThat(resolve("box").user()).isEqualTo("system");
  }

  private SshSettings resolve(String name) {
    return config.resolve(SshTarget.of(name));
  }

  private Path ssh(String name) {
    return home.resolve(".ssh").resolve(name);
  }

  private void write(String text) throws IOException {
    Files.writeString(ssh("config"), text);
  }
}
