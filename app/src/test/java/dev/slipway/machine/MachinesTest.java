package dev.slipway.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.host.ssh.Desk;
import dev.slipway.host.ssh.OpenSshServer;
import dev.slipway.store.Home;
import dev.slipway.store.MachineRecord;
import dev.slipway.store.RunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines over a real SSH server. */
class MachinesTest {
  private static final String USER = System.getProperty("user.name");

  @TempDir private Path folder;
  private OpenSshServer server;
  private Desk desk;
  private Path key;
  private Machines machines;

  @BeforeEach
  void start() throws Exception {
    server = OpenSshServer.start(folder.resolve("server"));
    desk = new Desk(folder.resolve("user"));
    key = OpenSshServer.key(folder.resolve("keys/mine"), "ed25519", "");
    server.authorize(key);
    RunStore store = RunStore.open(new Home(folder.resolve("home")));
    machines =
        new Machines(
            store.machines(),
            new SshConnections(desk.access(), Clock.systemUTC()),
            new Survey(Clock.systemUTC(), List.of()),
            Clock.systemUTC(),
            store::close);
  }

  @AfterEach
  void stop() {
    if (machines != null) machines.close();
    if (server != null) server.close();
  }

  @Test
  void aMachineIsAddedLookedAtAndForgottenWithItsKey() throws Exception {
    Machines.Added added = machines.add(destination(), Optional.of("lab"), Optional.of(key));

    assertThat(added.facts().account().user()).isEqualTo(USER);
    assertThat(Files.readString(desk.own.file())).contains("[127.0.0.1]:" + server.port);
    assertThat(machines.all()).containsExactly(added.machine());
    machines.renew(added.machine());
    assertThat(machines.look(machines.named("LAB")).capacity().processors()).isPositive();

    machines.remove("lab");

    assertThat(machines.all()).isEmpty();
    assertThat(Files.readString(desk.own.file())).isEmpty();
  }

  @Test
  void aMachineThatIsNotTrustedIsNotAdded() {
    desk.trusting = false;

    assertThatThrownBy(() -> machines.add(destination(), Optional.empty(), Optional.of(key)))
        .isInstanceOf(MachineException.class)
        .hasMessageContaining("SHA256:");
    assertThat(machines.all()).isEmpty();
  }

  @Test
  void aMachineThatIsGoneIsSaidToBe() throws Exception {
    machines.add(destination(), Optional.of("lab"), Optional.of(key));
    server.stop();

    assertThatThrownBy(() -> machines.look(machines.named("lab")))
        .isInstanceOf(MachineException.class)
        // Whether the connection is lost under it or cannot be made again, the place is named.
        .hasMessageMatching("(?s).*(lab|127\\.0\\.0\\.1 port " + server.port + ").*");
  }

  @Test
  void aChangedKeyStopsUntilTheOldOneIsForgotten() throws Exception {
    MachineRecord lab = machines.add(destination(), Optional.of("lab"), Optional.of(key)).machine();
    String seen = Files.readString(desk.own.file());
    String other = OpenSshServer.key(folder.resolve("keys/other"), "ed25519", "") + ".pub";
    String[] words = Files.readString(Path.of(other)).split(" ", -1);
    Files.writeString(
        desk.own.file(), seen.split(" ", -1)[0] + " " + words[0] + " " + words[1] + "\n");
    machines.renew(lab);

    assertThatThrownBy(() -> machines.look(lab))
        .isInstanceOfSatisfying(
            MachineException.class,
            failure -> assertThat(failure.trouble()).isEqualTo(Trouble.KEY_CHANGED))
        .hasMessageContaining("has changed");

    machines.forgetKey(lab);

    assertThat(machines.look(lab).capacity().processors()).isPositive();
    assertThat(Files.readString(desk.own.file())).isEqualTo(seen);
  }

  @Test
  void aNameCanBeTriedAgainWithAnotherAddress() throws Exception {
    assertThatThrownBy(
            () -> machines.add(USER + "@127.0.0.1:1", Optional.of("lab"), Optional.of(key)))
        .isInstanceOfSatisfying(
            MachineException.class,
            failure -> assertThat(failure.trouble()).isEqualTo(Trouble.UNREACHABLE));

    machines.add(destination(), Optional.of("lab"), Optional.of(key));

    assertThat(machines.all()).hasSize(1);
  }

  private String destination() {
    return USER + "@127.0.0.1:" + server.port;
  }
}
