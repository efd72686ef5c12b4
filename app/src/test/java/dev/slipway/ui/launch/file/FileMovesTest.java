package dev.slipway.ui.launch.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMovesTest {
  @TempDir private Path folder;

  @Test
  void aNewConfigurationGetsTheEndingThatMakesItOne() throws Exception {
    assertThat(FileMoves.create(folder, "web")).hasFileName("web.dstack.yml");
    assertThat(FileMoves.create(folder, "job.yml")).hasFileName("job.dstack.yml");
    assertThat(FileMoves.create(folder, "a.dstack.yaml")).hasFileName("a.dstack.yaml");
    assertThat(FileMoves.create(folder, "profiles.yml")).hasFileName("profiles.yml");
  }

  @Test
  void renamingNeverReplacesAnotherFile() throws Exception {
    Path a = Files.writeString(folder.resolve("a.yml"), "a");
    Path b = Files.writeString(folder.resolve("b.yml"), "b");

    assertThatThrownBy(() -> FileMoves.rename(a, "b.yml"))
        .isInstanceOf(SaveException.class)
        .hasMessage("a.yml was not renamed to b.yml: there is one of this name already.");
    assertThat(a).hasContent("a");
    assertThat(b).hasContent("b");
  }

  @Test
  void aNameLeadsOutOfNoFolder() throws Exception {
    Path a = Files.writeString(folder.resolve("a.yml"), "a");

    for (String name : new String[] {"..", "../b.yml", "in/b.yml", "/b.yml", " "}) {
      assertThatThrownBy(() -> FileMoves.rename(a, name)).isInstanceOf(SaveException.class);
    }
    assertThat(a).exists();
  }

  @Test
  void aFolderIsDeletedWithAllThatIsInItAndNothingBehindALink() throws Exception {
    Path kept = Files.writeString(folder.resolve("kept.yml"), "kept");
    Path inner = Files.createDirectories(folder.resolve("in/deep"));
    Files.writeString(inner.resolve("a.yml"), "a");
    Files.createSymbolicLink(inner.resolve("link.yml"), kept);

    FileMoves.delete(folder.resolve("in"));

    assertThat(folder.resolve("in")).doesNotExist();
    assertThat(kept).hasContent("kept");
  }

  @Test
  void whatIsGoneAlreadyIsASentence() {
    assertThatThrownBy(() -> FileMoves.delete(folder.resolve("none.yml")))
        .hasMessage("none.yml was not deleted: it is not there any more.");
  }
}
