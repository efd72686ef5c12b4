package dev.slipway.ui.launch.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWriterTest {
  @TempDir private Path folder;

  @Test
  void permissionsAndLinksStayAndNothingElseIsLeft() throws Exception {
    Path real = Files.writeString(folder.resolve("real.yml"), "old");
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.yml"), real);

    Stamp stamp = FileWriter.write(link, "new\n", TextForm.PLAIN).stamp();

    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(real)).isEqualTo("new\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
        .isEqualTo("rw-r-----");
    assertThat(Stamp.of(link)).hasValue(stamp);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(real, link);
    }
  }

  @Test
  void aNewFileMayBeReadByThoseWhoMayReadAnyNewFile() throws Exception {
    Path plain = Files.createFile(folder.resolve("plain"));
    Path file = folder.resolve("a.yml");

    FileWriter.write(file, "x", TextForm.PLAIN);

    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void aFolderThatIsGoneIsASentence() {
    Path file = folder.resolve("none/a.yml");

    assertThatThrownBy(() -> FileWriter.write(file, "x", TextForm.PLAIN))
        .isInstanceOf(SaveException.class)
        .hasMessageContaining("a.yml could not be saved");
  }

  @Test
  void aReadOnlyFileIsNotReplacedBehindItsProtection() throws Exception {
    Path file = Files.writeString(folder.resolve("a.yml"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

    assertThatThrownBy(() -> FileWriter.write(file, "new", TextForm.PLAIN))
        .isInstanceOf(SaveException.class)
        .hasMessageContaining("it is read-only");
    assertThat(file).hasContent("old");
  }

  @Test
  void aFolderIsNotReplacedByAFile() throws Exception {
    Path inner = Files.createDirectory(folder.resolve("a.yml"));

    assertThatThrownBy(() -> FileWriter.write(inner, "new", TextForm.PLAIN))
        .hasMessageContaining("it is a folder");
  }

  @Test
  void whatWasWrittenTellsOfLaterChanges() throws Exception {
    Path file = folder.resolve("a.yml");

    Saved saved = FileWriter.write(file, "a: 1\n", TextForm.even(true, "\r\n"));

    assertThat(Files.readString(file)).isEqualTo("\uFEFFa: 1\r\n");
    assertThat(saved.form()).isEqualTo(TextForm.even(true, "\r\n"));
    assertThat(Stamp.of(file)).hasValue(saved.stamp());
  }
}
