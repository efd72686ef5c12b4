package dev.slipway.ui.machines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.host.ssh.SshException;
import dev.slipway.host.ssh.SshFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineWatchTest {
  private static final int MANY = 50;

  @TempDir private Path folder;
  private MachinesFixture room;

  @BeforeEach
  void open() {
    room = new MachinesFixture(folder);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void manyMachinesCostOneCommandEachAMinute() {
    manyMachines();
    room.pass(Duration.ofMinutes(1));
    int before = room.network.surveys();

    room.pass(Duration.ofMinutes(10));

    // This computer is one of them.
    assertThat(room.network.surveys() - before).isBetween(9 * (MANY + 1), 10 * (MANY + 1));
  }

  @Test
  void manyThatAreGoneAreTriedTwiceAMinute() {
    manyMachines();
    room.pass(Duration.ofMinutes(1));
    room.network.fail(new SshException(SshFailure.UNREACHABLE, "It does not answer."));
    room.pass(Duration.ofMinutes(2));
    int before = room.network.surveys();

    room.pass(Duration.ofMinutes(10));

    assertThat(room.network.surveys() - before).isBetween(19 * (MANY + 1), 20 * (MANY + 1));
  }

  @Test
  void aFewAreLookedAtTogetherHoweverManyThereAre() {
    manyMachines();
    room.model.tick();
    room.pass(Duration.ofMinutes(1));
    room.background.hold();

    room.pass(Duration.ofMinutes(5));

    assertThat(room.model.rows().stream().filter(row -> row.condition().looking()))
        .hasSize(MachineWatch.MOST_AT_ONCE);
  }

  @Test
  void aMachineThatWaitsForItsUserIsNotTriedAgainUntilHeSaysSo() {
    room.with("lab");
    room.network.fail(new SshException(SshFailure.UNANSWERED, "lab asks for a password."));
    room.pass(Duration.ofSeconds(1));
    assertThat(room.state("lab")).startsWith("Not logged in");
    room.network.fail(new SshException(SshFailure.HOST_KEY_UNKNOWN, "Nothing is known of lab."));

    room.pass(Duration.ofMinutes(10));
    assertThat(room.state("lab")).startsWith("Not logged in");

    room.watch.look(room.row("lab"));
    assertThat(room.state("lab")).startsWith("Key not accepted");
  }

  private void manyMachines() {
    room.with(IntStream.range(0, MANY).mapToObj(i -> "machine-" + i).toArray(String[]::new));
  }
}
