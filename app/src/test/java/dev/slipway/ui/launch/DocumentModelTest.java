package dev.slipway.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.ui.editor.EditorViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentModelTest {
  @TempDir private Path folder;
  private Path file;
  private LaunchFixture world;
  private DocumentModel document;
  private EditorViewModel editor;

  @BeforeEach
  void open() throws IOException {
    world = new LaunchFixture(folder);
    LaunchViewModel model = world.model();
    document = model.document();
    editor = model.editor();
    file = Files.writeString(folder.resolve("a.dstack.yml"), "type: task\n");
    document.open(file);
  }

  @Test
  void typingMakesItEditedAndTypingBackDoesNot() {
    editor.changed("type: service\n");
    assertThat(edited()).isTrue();

    editor.changed("type: task\n");
    assertThat(edited()).isFalse();
  }

  @Test
  void savingWritesAndIsNoLongerEdited() throws IOException {
    editor.changed("type: service\n");

    document.save(() -> {});

    assertThat(Files.readString(file)).isEqualTo("type: service\n");
    assertThat(edited()).isFalse();
  }

  @Test
  void leavingAsksAndCancelStays() {
    editor.changed("x");
    List<String> gone = new ArrayList<>();

    document.leave(() -> gone.add("left"));

    assertThat(world.dialogs.asked).containsExactly("Save the changes to a.dstack.yml?");
    assertThat(gone).isEmpty();
    assertThat(editor.text()).isEqualTo("x");
  }

  @Test
  void leavingWithDiscardGoesOnAndLeavesTheFileAlone() throws IOException {
    editor.changed("x");
    world.dialogs.answers.add("Discard");

    document.begin("b", "type: task\n", () -> {});

    assertThat(Files.readString(file)).isEqualTo("type: task\n");
    assertThat(editor.text()).isEqualTo("type: task\n");
    assertThat(document.document().orElseThrow().path()).isEmpty();
  }

  @Test
  void leavingWithSaveWritesFirst() throws IOException {
    editor.changed("x");
    world.dialogs.answers.add("Save");

    document.begin("b", "", () -> {});

    assertThat(Files.readString(file)).isEqualTo("x");
  }

  @Test
  void aNewTextIsSavedWhereTheUserSays() {
    Path chosen = folder.resolve("new.dstack.yml");
    document.begin("new.dstack.yml", "", () -> {});
    editor.changed("type: task\n");
    world.dialogs.file = Optional.of(chosen);

    document.save(() -> {});

    assertThat(chosen).hasContent("type: task");
    assertThat(document.document().flatMap(Document::path)).hasValue(chosen);
  }

  @Test
  void aFileChangedElsewhereIsReloadedQuietlyWhenNothingIsLost() throws IOException {
    Files.writeString(file, "type: service\nname: other\n");

    document.lookAtDisk();

    assertThat(editor.text()).isEqualTo("type: service\nname: other\n");
    assertThat(world.dialogs.asked).isEmpty();
  }

  @Test
  void aFileChangedElsewhereIsOfferedWhenSomethingIsUnsaved() throws IOException {
    editor.changed("mine");
    Files.writeString(file, "type: service\nname: other\n");

    document.lookAtDisk();
    assertThat(editor.text()).isEqualTo("mine");
    assertThat(world.dialogs.asked).containsExactly("Reload a.dstack.yml?");

    document.lookAtDisk();
    assertThat(world.dialogs.asked).as("asked once for one change").hasSize(1);
  }

  @Test
  void reloadingGivesTheOwnTextUp() throws IOException {
    editor.changed("mine");
    Files.writeString(file, "type: service\nname: other\n");
    world.dialogs.answers.add("Reload");

    document.lookAtDisk();

    assertThat(editor.text()).isEqualTo("type: service\nname: other\n");
    assertThat(edited()).isFalse();
  }

  @Test
  void savingOverAForeignChangeAsks() throws IOException {
    editor.changed("mine");
    Files.writeString(file, "type: service\nname: other\n");

    document.save(() -> {});
    assertThat(file).hasContent("type: service\nname: other");

    world.dialogs.answers.add("Overwrite");
    document.save(() -> {});
    assertThat(file).hasContent("mine");
  }

  @Test
  void aFileThatVanishedKeepsItsTextAsUnsaved() throws IOException {
    Files.delete(file);

    document.lookAtDisk();

    assertThat(editor.text()).isEqualTo("type: task\n");
    assertThat(edited()).isTrue();
    document.save(() -> {});
    assertThat(file).hasContent("type: task");
  }

  @Test
  void whatCannotBeEditedIsSaidInsteadOfShown() {
    document.open(folder);

    assertThat(document.document().orElseThrow().trouble())
        .hasValueSatisfying(why -> assertThat(why).contains("is a folder"));
    assertThat(edited()).isFalse();
  }

  @Test
  void ofTwoFilesOpenedAtOnceTheLastOneStays() throws IOException {
    Path other = Files.writeString(folder.resolve("b.dstack.yml"), "type: service\n");
    world.background.hold();

    document.open(other);
    document.open(file);
    world.background.release();

    assertThat(document.document().flatMap(Document::path)).hasValue(file);
    assertThat(editor.text()).isEqualTo("type: task\n");
  }

  @Test
  void whatIsTypedWhileASlowDiskIsReadIsNotGivenUpUnasked() throws IOException {
    Path other = Files.writeString(folder.resolve("b.dstack.yml"), "type: service\n");
    world.background.hold();
    document.open(other);
    editor.changed("typed meanwhile");
    world.background.release();

    assertThat(world.dialogs.asked).containsExactly("Save the changes to a.dstack.yml?");
    assertThat(editor.text()).isEqualTo("typed meanwhile");
  }

  @Test
  void aSaveThatFailsIsToldAndKeepsTheText() throws IOException {
    Path gone = Files.createDirectory(folder.resolve("gone"));
    Path inside = Files.writeString(gone.resolve("b.dstack.yml"), "type: task\n");
    document.open(inside);
    editor.changed("x");
    Files.delete(inside);
    Files.delete(gone);

    document.save(() -> {});

    assertThat(world.dialogs.failures)
        .singleElement()
        .satisfies(failure -> assertThat(failure.sentence()).contains("could not be saved"));
    assertThat(editor.text()).isEqualTo("x");
    assertThat(edited()).isTrue();
  }

  private boolean edited() {
    return document.editedProperty().get();
  }
}
