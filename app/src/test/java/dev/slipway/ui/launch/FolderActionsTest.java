package dev.slipway.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.ui.launch.file.FolderListing;
import dev.slipway.ui.launch.file.FolderNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderActionsTest {
  @TempDir private Path folder;
  private LaunchFixture world;
  private LaunchViewModel model;
  private FolderActions actions;
  private Path file;

  @BeforeEach
  void build() throws IOException {
    world = new LaunchFixture(folder);
    file = Files.writeString(folder.resolve("a.dstack.yml"), "type: task\n");
    model = world.model();
    actions = model.actions();
    model.folder().open(folder);
  }

  @Test
  void aNewConfigurationIsMadeShownAndOpened() {
    world.dialogs.answers.add("web");

    actions.create(folder);

    assertThat(folder.resolve("web.dstack.yml")).isEmptyFile();
    assertThat(shown()).containsExactly("a.dstack.yml", "web.dstack.yml");
    assertThat(model.current().orElseThrow().name()).isEqualTo("web.dstack.yml");
  }

  @Test
  void aNewConfigurationNeverReplacesOne() {
    world.dialogs.answers.add("a.dstack.yml");

    actions.create(folder);

    assertThat(file).hasContent("type: task");
    assertThat(world.dialogs.failures.getFirst().sentence()).contains("of this name already");
  }

  @Test
  void aRenamedFileKeepsItsTab() {
    model.documents().open(file);
    world.dialogs.answers.add("b.dstack.yml");

    actions.rename(file);

    assertThat(shown()).containsExactly("b.dstack.yml");
    assertThat(model.current().orElseThrow().path()).hasValue(folder.resolve("b.dstack.yml"));
    assertThat(model.current().orElseThrow().document().edited()).isFalse();
  }

  @Test
  void aNameThatIsAPathIsRefused() {
    world.dialogs.answers.add("../b.dstack.yml");

    actions.rename(file);

    assertThat(file).exists();
    assertThat(world.dialogs.failures.getFirst().sentence()).contains("it is no file name");
  }

  @Test
  void aDeletedFileGoesIntoTheTrash() {
    model.documents().open(file);
    world.dialogs.answers.add("Delete");

    actions.delete(file, false);

    assertThat(world.trash.taken).containsExactly(file);
    assertThat(shown()).isEmpty();
    assertThat(model.documents().open()).isEmpty();
  }

  @Test
  void whereThereIsNoTrashDeletingForGoodIsAskedForOnceMore() {
    world.trash.there = false;
    world.dialogs.answers.add("Delete");

    actions.delete(file, false);
    assertThat(world.dialogs.asked)
        .containsExactly("Delete a.dstack.yml?", "Delete a.dstack.yml for good?");
    assertThat(file).exists();

    world.dialogs.answers.addAll(List.of("Delete", "Delete for good"));
    actions.delete(file, false);
    assertThat(file).doesNotExist();
  }

  @Test
  void whatTheWatchTellsOfIsSeenAndTakenOver() throws IOException {
    model.documents().open(file);
    assertThat(world.watch.folders).containsExactly(folder);
    Path inner = Files.createDirectory(folder.resolve("in"));
    Files.writeString(inner.resolve("b.dstack.yml"), "type: task\n");
    Files.writeString(file, "type: service\n");

    world.watch.changed();

    assertThat(shown()).containsExactly("a.dstack.yml", "in");
    assertThat(world.watch.folders).containsExactlyInAnyOrder(folder, inner);
    assertThat(model.current().orElseThrow().editor().text()).isEqualTo("type: service\n");
  }

  @Test
  void aFolderThatWasDeletedAndMadeAgainIsWatchedAnew() {
    int before = world.watch.asked;

    world.watch.changed();

    assertThat(world.watch.asked).isGreaterThan(before);
    assertThat(world.watch.folders).containsExactly(folder);
  }

  @Test
  void whereNobodyTellsOneLooksNowAndThen() throws IOException {
    Files.writeString(folder.resolve("b.dstack.yml"), "");
    model.refreshUnwatched();
    assertThat(shown()).as("somebody tells").containsExactly("a.dstack.yml");

    world.watch.complete = false;
    model.folder().open(Files.createDirectory(folder.resolve("in")));
    model.folder().open(folder);
    Files.writeString(folder.resolve("c.dstack.yml"), "");
    model.refreshUnwatched();

    assertThat(shown()).containsExactly("a.dstack.yml", "b.dstack.yml", "c.dstack.yml");
  }

  @Test
  void filesBesideTheFolderAreWatchedAsLongAsTheyAreOpen(@TempDir Path elsewhere)
      throws IOException {
    model.documents().open(Files.writeString(elsewhere.resolve("x.dstack.yml"), ""));
    assertThat(world.watch.folders).containsExactlyInAnyOrder(folder, elsewhere);

    model.documents().close(model.current().orElseThrow());
    assertThat(world.watch.folders).containsExactly(folder);
  }

  private List<String> shown() {
    return model.folder().listingProperty().get().map(FolderListing::nodes).orElseThrow().stream()
        .map(FolderNode::name)
        .toList();
  }
}
