package dev.slipway.gateway.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDirectoryTest {
  @TempDir Path temporary;
  private final List<String> log = new ArrayList<>();

  @Test
  void whatWasKeptLastComesBack() throws Exception {
    try (StateDirectory directory = open()) {
      assertThat(directory.kept()).isEmpty();
      directory.keep(stored(1, "one"));
      directory.keep(stored(2, "two"));
    }
    try (StateDirectory again = open()) {
      assertThat(text(again.kept())).contains("2 two");
      again.keep(stored(3, ""));
    }
    try (StateDirectory again = open()) {
      assertThat(text(again.kept())).contains("3 ");
    }
    assertThat(log).isEmpty();
  }

  @Test
  void onlyItsUserReadsIt() throws Exception {
    try (StateDirectory directory = open()) {
      directory.keep(stored(1, "one"));
      assertThat(permissions(directory.path())).isEqualTo("rwx------");
      assertThat(permissions(directory.path().resolve("state"))).isEqualTo("rw-------");
    }
  }

  @Test
  void aDamagedFileIsPutAsideAndTheOneBeforeIsTaken() throws Exception {
    for (int damaged : new int[] {0, 20, 180}) {
      try (StateDirectory directory = open()) {
        directory.kept();
        directory.keep(stored(1, "one".repeat(100)));
        directory.keep(stored(2, "two".repeat(100)));
      }
      Path file = temporary.resolve("dir/state");
      byte[] bytes = Files.readAllBytes(file);
      bytes[damaged] ^= 1;
      Files.write(file, bytes);

      try (StateDirectory again = open()) {
        assertThat(text(again.kept())).contains("1 " + "one".repeat(100));
        assertThat(log).singleElement().asString().contains("is damaged. It was put aside as");
        assertThat(Files.readAllBytes(temporary.resolve("dir/state.damaged"))).isEqualTo(bytes);
        again.keep(stored(3, "three"));
        assertThat(text(again.kept())).contains("3 three");
      }
      log.clear();
    }
  }

  @Test
  void aFileCutShortIsDamaged() throws Exception {
    try (StateDirectory directory = open()) {
      directory.keep(stored(1, "one"));
      directory.keep(stored(2, "two"));
    }
    Path file = temporary.resolve("dir/state");
    byte[] bytes = Files.readAllBytes(file);
    for (int length = 0; length < bytes.length; length++) {
      assertThat(StateFile.read(java.util.Arrays.copyOf(bytes, length))).isEmpty();
    }
    assertThat(StateFile.read(bytes)).isPresent();
  }

  @Test
  void ifNothingIsWholeNothingIsTaken() throws Exception {
    try (StateDirectory directory = open()) {
      Files.writeString(directory.path().resolve("state"), "x");
      Files.writeString(directory.path().resolve("state.before"), "");

      assertThat(directory.kept()).isEmpty();
      assertThat(log).hasSize(2);
      directory.keep(stored(1, "one"));
      assertThat(text(directory.kept())).contains("1 one");
    }
  }

  @Test
  void twoGatewaysDoNotShareIt() throws Exception {
    try (StateDirectory directory = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(NotStoredException.class)
          .hasMessage(
              "Another gateway uses "
                  + directory.path()
                  + ". Stop it, or choose another directory with --state.");
    }
    open().close();
  }

  @Test
  void whatIsNoDirectoryIsSaidToBeSo() throws Exception {
    Files.writeString(temporary.resolve("dir"), "");

    assertThatThrownBy(this::open)
        .isInstanceOf(NotStoredException.class)
        .hasMessage(
            "The state directory "
                + temporary.resolve("dir")
                + " cannot be used: it is not a directory.");
  }

  @Test
  void aFullDiskIsSaidToBeSoAndTheOldStateStays() throws Exception {
    Path disk = Files.createDirectory(temporary.resolve("dir"));
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()) == 0);
    try (StateDirectory directory = open()) {
      directory.kept();
      directory.keep(stored(1, "one"));

      assertThatThrownBy(() -> directory.keep(stored(2, "x".repeat(100_000))))
          .isInstanceOf(NotStoredException.class)
          .hasMessage(
              "The state could not be written to "
                  + disk
                  + ": the disk is full. What held before still holds.");
      assertThat(text(directory.kept())).contains("1 one");
      directory.keep(stored(3, "three"));
      assertThat(text(directory.kept())).contains("3 three");
    } finally {
      run("umount", disk.toString());
    }
  }

  private StateDirectory open() throws NotStoredException {
    return StateDirectory.open(temporary.resolve("dir"), log::add);
  }

  private static Stored stored(long version, String text) {
    return new Stored(version, text.getBytes(UTF_8));
  }

  private static Optional<String> text(Optional<Stored> stored) {
    return stored.map(each -> each.version() + " " + new String(each.document(), UTF_8));
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static int run(String... command) throws Exception {
    Process process;
    try {
      process = new ProcessBuilder(command).start();
    } catch (IOException e) {
      return -1;
    }
    return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }
}
