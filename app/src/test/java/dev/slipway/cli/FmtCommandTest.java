package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmtCommandTest {
  private static final String TIDY = "type: task\ncommands:\n  - ls\n";

  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = new Terminal(folder);
  }

  @Test
  void aFileInOrderIsLeftAlone() throws Exception {
    Path file = Files.writeString(folder.resolve("tidy.dstack.yml"), TIDY);
    var before = Files.readAttributes(file, "unix:ino,lastModifiedTime");

    assertThat(terminal.run("fmt", "tidy.dstack.yml")).isEqualTo(new Terminal.Ended(0, "", ""));
    assertThat(Files.readAttributes(file, "unix:ino,lastModifiedTime")).isEqualTo(before);
    assertThat(terminal.run("fmt", "--check", ".").code()).isZero();
  }

  @Test
  void aFileKeepsItsLineBreaksAndItsByteOrderMark() throws Exception {
    String written = "\uFEFFtype:  task\r\ncommands:\r\n    - ls\r\n";
    Path file = Files.writeString(folder.resolve("windows.dstack.yml"), written);

    assertThat(terminal.run("fmt", "windows.dstack.yml").code()).isZero();
    assertThat(Files.readString(file)).isEqualTo("\uFEFF" + TIDY.replace("\n", "\r\n"));
  }

  @Test
  void whatIsPipedInComesOut() {
    assertThat(terminal.pipe(TIDY).run("fmt", "-")).isEqualTo(new Terminal.Ended(0, TIDY, ""));
  }

  @Test
  void aFileThatCannotBeReadIsNamed() {
    Terminal.Ended ended = terminal.run("fmt", "gone.dstack.yml");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).isEqualTo("gone.dstack.yml: There is no such file.\n");
  }

  @Test
  void withoutAFileTheUsageIsShown() {
    assertThat(terminal.run("fmt").code()).isEqualTo(2);
  }
}
