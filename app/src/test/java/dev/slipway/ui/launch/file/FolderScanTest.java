package dev.slipway.ui.launch.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderScanTest {
  @TempDir private Path root;

  @Test
  void onlyConfigurationsAndTheirFoldersAreShownFilesFirst() throws IOException {
    file("b.dstack.yml");
    file(".dstack.yml");
    file("other.yml");
    file("empty/readme.md");
    file("a/deep/c.dstack.yaml");
    file("node_modules/x.dstack.yml");
    file(".git/x.dstack.yml");

    FolderListing found = FolderScan.scan(root);

    assertThat(found.complete()).isTrue();
    assertThat(found.nodes())
        .extracting(FolderNode::name)
        .containsExactly(".dstack.yml", "b.dstack.yml", "a");
    FolderNode deep = found.nodes().getLast().children().getFirst();
    assertThat(deep.children()).extracting(FolderNode::name).containsExactly("c.dstack.yaml");
  }

  @Test
  void profilesAreShownAndEveryFolderIsNamedForTheWatch() throws IOException {
    file(".dstack/profiles.yml");
    file("profiles.yml");
    file("empty/readme.md");

    FolderListing found = FolderScan.scan(root);

    assertThat(found.nodes()).extracting(FolderNode::name).containsExactly(".dstack");
    assertThat(found.folders())
        .containsExactlyInAnyOrder(root, root.resolve(".dstack"), root.resolve("empty"));
  }

  @Test
  void aLinkThatLeadsInACircleIsNotFollowed() throws IOException {
    file("in/a.dstack.yml");
    Files.createSymbolicLink(root.resolve("in/again"), root);

    assertThat(FolderScan.scan(root).nodes().getFirst().children()).hasSize(1);
  }

  @Test
  void tooLargeAFolderIsSearchedInPart() throws IOException {
    for (int i = 0; i < 20; i++) file("f" + i + ".dstack.yml");

    FolderListing found = FolderScan.scan(root, 10);

    assertThat(found.complete()).isFalse();
    assertThat(found.nodes()).hasSize(10);
  }

  @Test
  void aFolderThatIsGoneIsSaidToBe() {
    assertThat(FolderScan.scan(root.resolve("none")).exists()).isFalse();
  }

  private void file(String path) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "type: task\n");
  }
}
