package dev.slipway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  private static final byte[] CONTENT = "new".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void theContentChangesAndThePermissionsStay() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yml"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    new WholeFile(file).write(CONTENT);

    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertThat(names()).containsExactly("a.yml");
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yml"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.yml"), file);

    new WholeFile(link).write(CONTENT);

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  @Test
  void whatIsReadIsNeverHalfWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yml"), "old");

    try (var open = Files.newInputStream(file)) {
      new WholeFile(file).write(CONTENT);
      assertThat(open.readAllBytes()).asString().isEqualTo("old");
    }
  }

  @Test
  void aFileThatIsGoneIsNotMadeAgain() throws IOException {
    Path file = folder.resolve("gone.yml");

    assertThatThrownBy(() -> new WholeFile(file).write(CONTENT)).isInstanceOf(IOException.class);
    assertThat(names()).isEmpty();
  }

  @Test
  void aFileThatIsWantedIsMade() throws IOException {
    Path file = folder.resolve("new.yml");

    new WholeFile(file).writeOrMake(CONTENT);

    assertThat(file).hasContent("new");
    assertThat(names()).containsExactly("new.yml");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
