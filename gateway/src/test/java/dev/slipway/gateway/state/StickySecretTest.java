package dev.slipway.gateway.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StickySecretTest {
  @TempDir Path directory;
  private final List<String> log = new ArrayList<>();

  @Test
  void itIsMadeOnceAndOnlyItsOwnerReadsIt() throws Exception {
    byte[] first = StickySecret.in(directory, log::add);

    assertThat(first).hasSize(32);
    assertThat(StickySecret.in(directory, log::add)).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(log).isEmpty();
  }

  @Test
  void oneThatIsDamagedOrOpenToOthersIsReplaced() throws Exception {
    byte[] first = StickySecret.in(directory, log::add);
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
    byte[] second = StickySecret.in(directory, log::add);
    Files.writeString(file(), "x".repeat(64));
    byte[] third = StickySecret.in(directory, log::add);

    assertThat(second).isNotEqualTo(first);
    assertThat(third).isNotEqualTo(second);
    assertThat(StickySecret.in(directory, log::add)).isEqualTo(third);
    assertThat(log)
        .containsExactly(
            "Other users may read " + file() + ". A new secret takes its place.",
            file() + " holds no secret. A new one takes its place.");
  }

  @Test
  void whereNoneCanBeKeptTheGatewayServesAllTheSame() throws Exception {
    Files.createDirectory(file());

    assertThat(StickySecret.in(directory, log::add)).hasSize(32);
    assertThat(log).isNotEmpty();
  }

  private Path file() {
    return directory.resolve(StickySecret.FILE);
  }
}
