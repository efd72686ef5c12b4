package dev.slipway.ui.launch.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.language.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReaderTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("a.dstack.yml");
  }

  @Test
  void lineBreaksAndByteOrderMarkSurviveASave() throws Exception {
    byte[] bytes = "\uFEFFtype: task\r\nname: a\r\n".getBytes(StandardCharsets.UTF_8);
    Files.write(file, bytes);

    Opened.Text read = (Opened.Text) FileReader.read(file);
    assertThat(read.text()).isEqualTo("type: task\nname: a\n");

    FileWriter.write(file, read.text(), read.form());
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void aFolderIsSaidToBeOne() {
    assertThat(why(folder)).contains("is a folder");
  }

  @Test
  void aMissingFileIsSaidToBeGone() {
    assertThat(why(file))
        .isEqualTo(
            "There is no file a.dstack.yml here any more. It was moved, renamed or deleted.");
  }

  @Test
  void aBinaryFileIsNotShown() throws IOException {
    Files.write(file, new byte[] {1, 0, 2});
    assertThat(why(file)).contains("binary");
  }

  @Test
  void aTextInAnotherEncodingIsNotShown() throws IOException {
    Files.write(file, new byte[] {'a', (byte) 0xE4, 'b'});
    assertThat(why(file)).contains("UTF-8");
  }

  @Test
  void aHugeFileIsNotRead() throws IOException {
    Files.write(file, new byte[Language.LARGEST + 1]);
    assertThat(why(file)).contains("1,048,577 bytes");
  }

  @Test
  void aLineThatNoEditorCanShowIsSaidToBeTooLong() throws IOException {
    Files.writeString(file, "a: " + "x".repeat(20_000));
    assertThat(why(file)).contains("20,003 characters");
  }

  private static String why(Path path) {
    return ((Opened.Unreadable) FileReader.read(path)).why();
  }
}
