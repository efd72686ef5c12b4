package dev.slipway.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.slipway.ui.launch.file.FileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskModelTest {
  @TempDir private Path folder;
  private LaunchFixture world;
  private LaunchViewModel model;
  private Path file;

  @BeforeEach
  void build() throws IOException {
    world = new LaunchFixture(folder);
    model = world.model();
    file = Files.writeString(folder.resolve("a.dstack.yml"), "type: task\n");
  }

  @Test
  void whatIsTypedIsThereAfterACrash() {
    model.documents().open(file);
    type("type: task\nname: mine\n");
    current().caretAt(7);
    model.keep(current());

    restart();

    assertThat(current().editor().text()).isEqualTo("type: task\nname: mine\n");
    assertThat(current().document().edited()).isTrue();
    assertThat(current().caret()).isEqualTo(7);
    assertThat(notice()).hasValue(new DocumentNotice.Recovered(false));
    assertThat(file).hasContent("type: task");
  }

  @Test
  void aRecoveredTextSaysWhenItsFileIsAnotherOneNow() throws IOException {
    model.documents().open(file);
    type("mine");
    Files.writeString(file, "changed meanwhile\n");

    restart();

    assertThat(notice()).hasValue(new DocumentNotice.Recovered(true));
    current().document().discard();
    assertThat(current().editor().text()).isEqualTo("changed meanwhile\n");
  }

  @Test
  void aRecoveredTextOutlivesItsFile() throws IOException {
    model.documents().open(file);
    type("mine");
    Files.delete(file);

    restart();

    assertThat(current().editor().text()).isEqualTo("mine");
    current().document().save(() -> {});
    assertThat(file).hasContent("mine");
  }

  @Test
  void aTextWithoutAFileComesBackAndAnUntouchedOneIsNotEdited() {
    model.documents().begin("new.dstack.yml", "", one -> {});
    type("type: task\n");
    model.documents().begin("web.dstack.yml", "type: service\n", one -> {});

    restart();

    assertThat(model.documents().open())
        .extracting(one -> one.editor().text(), one -> one.document().edited())
        .containsExactly(tuple("type: task\n", true), tuple("type: service\n", false));
  }

  @Test
  void savingForgetsTheDraft() {
    model.documents().open(file);
    type("mine");
    assertThat(world.desk.texts()).containsExactly("mine");

    current().document().save(() -> {});

    assertThat(world.desk.drafts).isEmpty();
  }

  @Test
  void discardingForgetsTheDraft() {
    model.documents().open(file);
    type("mine");
    world.dialogs.answers.add("Discard");

    model.documents().close(current());

    assertThat(world.desk.drafts).isEmpty();
  }

  @Test
  void discardingARecoveredTextForgetsIt() {
    model.documents().open(file);
    type("mine");
    restart();

    current().document().discard();

    assertThat(current().document().edited()).isFalse();
    assertThat(world.desk.drafts).isEmpty();
  }

  @Test
  void openTabsTheirOrderAndTheCurrentOneComeBack() throws IOException {
    Path other = Files.writeString(folder.resolve("b.dstack.yml"), "type: service\n");
    model.documents().open(file);
    model.documents().open(other);
    model.documents().arrange(List.of(current(), model.documents().of(file).orElseThrow()));
    current().caretAt(3);
    model.leave(() -> {});

    restart();

    assertThat(model.documents().open())
        .extracting(DocumentViewModel::name)
        .containsExactly("b.dstack.yml", "a.dstack.yml");
    assertThat(current().path()).hasValue(other);
    assertThat(current().caret()).isEqualTo(3);
  }

  @Test
  void aFileThatIsGoneAndHeldNothingUnsavedIsLeftOut() throws IOException {
    model.documents().open(file);
    Files.delete(file);

    restart();

    assertThat(model.documents().open()).isEmpty();
  }

  @Test
  void closingTheWindowAsksNothingAndKeepsTheLastLetter() {
    model.documents().open(file);
    current().editor().changed("the last letter");
    List<String> gone = new ArrayList<>();

    model.leave(() -> gone.add("left"));

    assertThat(gone).hasSize(1);
    assertThat(world.dialogs.asked).isEmpty();
    assertThat(world.desk.texts()).containsExactly("the last letter");
  }

  @Test
  void closingTheWindowWaitsUntilAllIsWritten() {
    model.documents().open(file);
    current().editor().changed("mine");
    world.background.hold();
    List<String> gone = new ArrayList<>();

    model.leave(() -> gone.add("left"));
    assertThat(gone).isEmpty();

    world.background.release();
    assertThat(gone).hasSize(1);
    assertThat(world.desk.texts()).containsExactly("mine");
  }

  @Test
  void aFullDiskIsSaidOnceAndAskedAboutWhenTheWindowCloses() {
    model.documents().open(file);
    world.desk.trouble = Optional.of("No space left on device");
    type("mi");
    type("mine");
    assertThat(world.dialogs.failures)
        .singleElement()
        .satisfies(
            failure ->
                assertThat(failure.sentence())
                    .contains("No space left on device", "Save your files often"));
    List<String> gone = new ArrayList<>();

    model.leave(() -> gone.add("left"));
    assertThat(gone).isEmpty();

    world.dialogs.answers.add("Close and lose it");
    model.leave(() -> gone.add("left"));
    assertThat(gone).hasSize(1);
  }

  @Test
  void whileOneWriteGoesOnOnlyTheNewestTextWaits() {
    model.documents().open(file);
    world.background.hold();
    for (int i = 0; i < 50; i++) type("text " + i);
    world.background.release();

    assertThat(world.desk.texts()).containsExactly("text 49");
    assertThat(world.desk.writes).isLessThan(10);
  }

  @Test
  void aFileOpenedBeforeTheDeskIsReadStaysInSight() throws IOException {
    model.documents().open(file);
    type("mine");
    Path other = Files.writeString(folder.resolve("b.dstack.yml"), "type: service\n");
    world.background.hold();
    model = world.model();
    model.documents().open(other);
    world.background.release();

    assertThat(model.documents().open())
        .extracting(DocumentViewModel::name)
        .containsExactly("a.dstack.yml", "b.dstack.yml");
    assertThat(current().path()).hasValue(other);
    assertThat(model.documents().of(file).orElseThrow().editor().text()).isEqualTo("mine");
  }

  @Test
  void aFileThatIsEditedBeforeTheDeskIsReadGetsNoSecondTab() {
    model.documents().open(file);
    type("mine, now");
    Document there = Document.of(FileReader.read(file));
    Draft draft =
        new Draft(
            "id", there.path(), there.name(), "", "mine, before", there.form(), there.stamp(), 0);

    model
        .documents()
        .restore(List.of(new Restored("id", there, Optional.of(draft), 0)), Optional.empty());

    assertThat(model.documents().open())
        .filteredOn(one -> one.path().isPresent())
        .extracting(one -> one.editor().text())
        .containsExactly("mine, now");
    assertThat(model.documents().open())
        .filteredOn(one -> one.path().isEmpty())
        .extracting(one -> one.editor().text())
        .containsExactly("mine, before");
  }

  @Test
  void whatIsWrongWithARecoveredTextIsKnownBeforeOneLooksAtIt() {
    model.documents().open(file);
    type("type: task\nfoo: 1\n");

    restart();

    assertThat(current().editor().findings().text()).isEqualTo("type: task\nfoo: 1\n");
    assertThat(current().editor().findings().errors()).isPositive();
  }

  @Test
  void theDeskIsGivenBackWithTheRoom() {
    model.close();

    assertThat(world.desk.closed).isTrue();
    assertThat(world.watch.closed).isTrue();
  }

  private void restart() {
    model = world.model();
  }

  private void type(String text) {
    current().editor().changed(text);
    model.keep(current());
  }

  private DocumentViewModel current() {
    return model.current().orElseThrow();
  }

  private Optional<DocumentNotice> notice() {
    return current().document().noticeProperty().get();
  }
}
