package dev.slipway.transfer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.host.Command;
import dev.slipway.host.LocalHost;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePlannerTest {
  @TempDir private Path folder;
  private Path here;

  @BeforeEach
  void realPath() throws IOException {
    here = folder.toRealPath();
  }

  @Test
  void rulesOfEveryLevelHold() throws Exception {
    write(".gitignore", "*.log\nbuild/\n/only-here\n!keep.log\n");
    write("src/.gitignore", "!wanted.log\n*.tmp\n");
    touch("a.log", "keep.log", "build/out", "only-here", "src/only-here", "src/wanted.log");
    touch("src/b.log", "src/c.tmp", "d.tmp", "src/build/out");

    assertThat(files())
        .containsExactlyInAnyOrder(
            ".gitignore", "keep.log", "src/.gitignore", "src/only-here", "src/wanted.log", "d.tmp");
  }

  @Test
  void rulesForDstackGoBeforeThoseOfGit() throws Exception {
    write(".gitignore", "data/\nsecret\n");
    write("inner/.gitignore", "weights\n");
    write(".dstackignore", "!data/\n!weights\nnotes/\n");
    touch("data/set", "secret", "inner/weights", "notes/todo", "main.py");

    assertThat(files())
        .containsExactlyInAnyOrder(
            ".dstackignore",
            ".gitignore",
            "data/set",
            "inner/.gitignore",
            "inner/weights",
            "main.py");
  }

  @Test
  void theRepositoryAroundAFolderHasItsSay() throws Exception {
    Files.createDirectories(here.resolve(".git/info"));
    write(".git/info/exclude", "*.mine\n");
    write(".gitignore", "*.log\n/work/top\nwork/sub/low\n");
    touch("work/a.log", "work/top", "work/sub/low", "work/sub/b.mine", "work/main.py");

    assertThat(files(Source.of(here.resolve("work")))).containsExactly("main.py");
  }

  @Test
  void aFurtherWorkingTreeUsesTheRulesOfItsRepository() throws Exception {
    Files.createDirectories(here.resolve("main/.git/worktrees/other"));
    write("main/.git/info/exclude", "*.mine\n");
    write("main/.git/worktrees/other/commondir", "../..\n");
    write("other/.git", "gitdir: " + here.resolve("main/.git/worktrees/other") + "\n");
    touch("other/a.mine", "other/b");

    assertThat(files(Source.of(here.resolve("other")))).containsExactly("b");
  }

  @Test
  void theDataOfGitAndOfTheTransferNeverGo() throws Exception {
    touch(".git/config", "module/.git", "module/code", ".own/manifest");

    assertThat(files()).containsExactly("module/code");
  }

  @Test
  void aLinkGoesAsALinkAndIsNotFollowed() throws Exception {
    touch("dir/file");
    Files.createSymbolicLink(here.resolve("to-dir"), Path.of("dir"));
    Files.createSymbolicLink(here.resolve("out"), Path.of("/etc"));
    Files.createSymbolicLink(here.resolve("circle"), Path.of("."));

    SendPlan plan = plan(Source.of(here));

    assertThat(plan.entries())
        .filteredOn(entry -> entry.kind() == EntryKind.LINK)
        .extracting(entry -> entry.path().shown() + " to " + entry.target())
        .containsExactly("circle to .", "out to /etc", "to-dir to dir");
    assertThat(plan.files()).isEqualTo(4);
  }

  @Test
  void whatIsNoFileIsSkippedAndSaid() throws Exception {
    touch("main.py");
    assertThat(new LocalHost().run(Command.of("mkfifo", here.resolve("pipe").toString())).ok())
        .isTrue();

    SendPlan plan = plan(Source.of(here));

    assertThat(plan.skipped())
        .extracting(Skipped::sentence)
        .containsExactly("pipe is a socket, a pipe or a device and is not sent.");
    assertThat(plan.files()).isEqualTo(1);
  }

  @Test
  void sizesAreSaidWithTheBiggestFiles() throws Exception {
    for (int i = 0; i < 1204 - 4; i++) touch("small/" + i);
    size("models/a.bin", 300L << 20);
    size("models/b.bin", 200L << 20);
    size("models/c.bin", 101L << 20);
    size("models/d.bin", 1L << 20);

    SendPlan plan = plan(Source.of(here));

    assertThat(plan.sentence()).isEqualTo("1,204 files, 602 MB; 3 files over 100 MB");
    assertThat(plan.biggest(2))
        .extracting(entry -> entry.path().shown())
        .containsExactly("models/a.bin", "models/b.bin");
  }

  @Test
  void severalSourcesGoToPlacesOfTheirOwn() throws Exception {
    touch("repo/main.py", "settings.toml");
    write("repo/.gitignore", "settings.toml");

    assertThat(
            files(
                new Source(here.resolve("repo"), "code"),
                new Source(here.resolve("settings.toml"), "files/0/settings.toml"),
                new Source(here.resolve("settings.toml"), "files/1")))
        .containsExactly("code/.gitignore", "code/main.py", "files/0/settings.toml", "files/1");
    assertThatThrownBy(
            () ->
                plan(
                    new Source(here.resolve("repo"), "x"),
                    new Source(here.resolve("settings.toml"), "x")))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("to go to the same place, x. Give one of them another path.");
  }

  @Test
  void aSourceThatIsNotThereIsSaid() {
    Path missing = here.resolve("missing");

    assertThatThrownBy(() -> plan(Source.of(missing)))
        .isInstanceOf(IOException.class)
        .hasMessage("There is no file or folder " + missing + " on this computer.");
  }

  private List<String> files(Source... sources) throws Exception {
    return plan(sources.length == 0 ? new Source[] {Source.of(here)} : sources).entries().stream()
        .filter(entry -> entry.kind() != EntryKind.FOLDER)
        .map(entry -> entry.path().shown())
        .toList();
  }

  private static SendPlan plan(Source... sources) throws Exception {
    return new FilePlanner(".own").plan(List.of(sources));
  }

  private void touch(String... paths) throws IOException {
    for (String path : paths) write(path, "");
  }

  private void size(String path, long bytes) throws IOException {
    touch(path);
    try (RandomAccessFile file = new RandomAccessFile(here.resolve(path).toFile(), "rw")) {
      file.setLength(bytes);
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = here.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
