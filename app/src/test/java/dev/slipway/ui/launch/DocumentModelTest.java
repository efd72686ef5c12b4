package dev.slipway.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.ui.editor.EditorViewModel;
import dev.slipway.ui.launch.file.Opened;
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
  private LaunchViewModel model;
  private DocumentModel document;
  private EditorViewModel editor;

  @BeforeEach
  void open() throws IOException {
    world = new LaunchFixture(folder);
    model = world.model();
    file = Files.writeString(folder.resolve("a.dstack.yml"), "type: task\n");
    open(file);
  }

  private void open(Path path) {
    model.documents().open(path);
    take();
  }

  private void begin(String name, String text) {
    model.documents().begin(name, text, one -> {});
    take();
  }

  private void take() {
    DocumentViewModel current = model.current().orElseThrow();
    document = current.document();
    editor = current.editor();
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
  void aFileChangedElsewhereIsReloadedQuietlyWhenNothingIsLost() throws IOException {
    Files.writeString(file, "type: service\nname: other\n");

    document.lookAtDisk();

    assertThat(editor.text()).isEqualTo("type: service\nname: other\n");
    assertThat(world.dialogs.asked).isEmpty();
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
  void aSaveThatFailsIsToldAndKeepsTheText() throws IOException {
    Path gone = Files.createDirectory(folder.resolve("gone"));
    Path inside = Files.writeString(gone.resolve("b.dstack.yml"), "type: task\n");
    open(inside);
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
  void leavingWithDiscardGoesOnAndLeavesTheFileAlone() {
    editor.changed("x");
    world.dialogs.answers.add("Discard");
    List<String> gone = new ArrayList<>();

    document.leave(() -> gone.add("left"));

    assertThat(gone).hasSize(1);
    assertThat(file).hasContent("type: task");
  }

  @Test
  void leavingWithSaveWritesFirst() {
    editor.changed("x");
    world.dialogs.answers.add("Save");

    document.leave(() -> assertThat(file).hasContent("x"));

    assertThat(file).hasContent("x");
  }

  @Test
  void aNewTextIsSavedWhereTheUserSays() {
    Path chosen = folder.resolve("new.dstack.yml");
    begin("new.dstack.yml", "");
    editor.changed("type: task\n");
    world.dialogs.file = Optional.of(chosen);

    document.save(() -> {});

    assertThat(chosen).hasContent("type: task");
    assertThat(document.path()).hasValue(chosen);
  }

  @Test
  void aFileChangedElsewhereIsOfferedAboveTheTextWhenSomethingIsUnsaved() throws IOException {
    editor.changed("mine");
    Files.writeString(file, "type: service\nname: other\n");

    document.lookAtDisk();

    assertThat(editor.text()).isEqualTo("mine");
    assertThat(changed().there().text()).isEqualTo("type: service\nname: other\n");
    assertThat(world.dialogs.asked).as("nothing in the way of the user").isEmpty();
  }

  @Test
  void reloadingGivesTheOwnTextUp() throws IOException {
    editor.changed("mine");
    Files.writeString(file, "type: service\nname: other\n");
    document.lookAtDisk();

    document.takeOver(changed().there());

    assertThat(editor.text()).isEqualTo("type: service\nname: other\n");
    assertThat(edited()).isFalse();
    assertThat(notice()).isEmpty();
  }

  @Test
  void keepingMineLetsTheNextSaveReplaceWhatIsThereUnasked() throws IOException {
    editor.changed("mine");
    Files.writeString(file, "theirs\n");
    document.lookAtDisk();

    document.keepMine(changed().there());
    document.lookAtDisk();
    assertThat(notice()).as("said once").isEmpty();
    assertThat(edited()).isTrue();

    document.save(() -> {});
    assertThat(file).hasContent("mine");
    assertThat(world.dialogs.asked).isEmpty();
  }

  @Test
  void comparingShowsBothTexts() throws IOException {
    editor.changed("type: task\nname: mine\n");
    Files.writeString(file, "type: task\nname: theirs\n");
    document.lookAtDisk();

    document.compareWith(changed().there().text(), List.of());

    Comparison.Row row = world.dialogs.compared.getFirst().rows().get(1);
    assertThat(row.there().text()).isEqualTo("name: theirs");
    assertThat(row.here().text()).isEqualTo("name: mine");
  }

  @Test
  void whatCanBeDoneIsDoneWhereBothTextsAreSeen() throws IOException {
    editor.changed("mine");
    Files.writeString(file, "theirs\n");
    document.lookAtDisk();
    Opened.Text there = changed().there();
    world.dialogs.answers.add("Reload");

    document.compareWith(
        there.text(),
        List.of(new Way("Reload", () -> document.takeOver(there)), new Way("Keep mine", () -> {})));

    assertThat(editor.text()).isEqualTo("theirs\n");
    assertThat(notice()).isEmpty();
  }

  @Test
  void aFileThatIsPutBackAsItWasIsNoLongerTalkedAbout() throws IOException {
    editor.changed("mine");
    Files.writeString(file, "type: service\nname: other\n");
    document.lookAtDisk();
    assertThat(notice()).isPresent();
    Files.writeString(file, "type: task\n");

    document.lookAtDisk();

    assertThat(notice()).isEmpty();
    assertThat(editor.text()).isEqualTo("mine");
  }

  @Test
  void aNewTextGetsTheEndingByWhichItIsFoundAgain() {
    begin("new.dstack.yml", "type: task\n");
    world.dialogs.file = Optional.of(folder.resolve("new.yml"));

    document.save(() -> {});

    assertThat(document.path()).hasValue(folder.resolve("new.dstack.yml"));
    assertThat(folder.resolve("new.dstack.yml")).hasContent("type: task");
    assertThat(world.dialogs.asked).as("only about the place").hasSize(1);
  }

  @Test
  void aFileThatHasThatEndingAlreadyIsReplacedOnlyIfTheUserSaysSo() throws IOException {
    begin("new.dstack.yml", "type: service\n");
    world.dialogs.file = Optional.of(folder.resolve("a.yml"));

    document.save(() -> {});
    assertThat(file).hasContent("type: task");
    assertThat(document.path()).isEmpty();

    world.dialogs.answers.add("Replace");
    document.save(() -> {});
    assertThat(file).hasContent("type: service");
  }

  @Test
  void aFileThatGetsTheSameTextElsewhereIsNoLongerEdited() throws IOException {
    editor.changed("type: service\n");
    Files.writeString(file, "type: service\n");

    document.lookAtDisk();

    assertThat(edited()).isFalse();
    assertThat(notice()).isEmpty();
  }

  @Test
  void savingTwiceInARowTakesTheFirstForNobodyElses() {
    world.background.hold();
    editor.changed("one");
    document.save(() -> {});
    editor.changed("two");
    document.save(() -> {});
    document.lookAtDisk();
    world.background.release();

    assertThat(file).hasContent("two");
    assertThat(world.dialogs.asked).isEmpty();
    assertThat(notice()).isEmpty();
    assertThat(edited()).isFalse();
  }

  @Test
  void aSaveThatWasNotWantedKeepsNoLaterOneFromBeingMade() throws IOException {
    editor.changed("mine");
    Files.writeString(file, "theirs, and longer\n");
    document.save(() -> {});
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
    assertThat(notice()).get().isInstanceOf(DocumentNotice.Gone.class);
    document.save(() -> {});
    assertThat(file).hasContent("type: task");
    assertThat(notice()).isEmpty();
  }

  @Test
  void aFileThatComesBackAsItWasIsAsBefore() throws IOException {
    Files.delete(file);
    document.lookAtDisk();
    Files.writeString(file, "type: task\n");

    document.lookAtDisk();

    assertThat(edited()).isFalse();
    assertThat(notice()).isEmpty();
  }

  @Test
  void whatCannotBeEditedIsSaidInsteadOfShown() {
    open(folder);

    assertThat(document.document().trouble())
        .hasValueSatisfying(why -> assertThat(why).contains("is a folder"));
    assertThat(edited()).isFalse();
  }

  @Test
  void savingUnaskedNeverReplacesWhatAnotherProgramWrote() throws IOException {
    editor.changed("mine");
    Files.writeString(file, "type: service\nname: other\n");

    document.saveUnasked();

    assertThat(file).hasContent("type: service\nname: other");
    assertThat(changed().there().text()).startsWith("type: service");
    assertThat(world.dialogs.asked).isEmpty();
  }

  private boolean edited() {
    return document.editedProperty().get();
  }

  private Optional<DocumentNotice> notice() {
    return document.noticeProperty().get();
  }

  private DocumentNotice.Changed changed() {
    return (DocumentNotice.Changed) notice().orElseThrow();
  }
}
