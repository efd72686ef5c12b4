package dev.slipway.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
  @TempDir private Path folder;
  private LaunchFixture world;
  private Documents documents;
  private Path a;
  private Path b;

  @BeforeEach
  void build() throws IOException {
    world = new LaunchFixture(folder);
    documents = world.model().documents();
    a = Files.writeString(folder.resolve("a.dstack.yml"), "type: task\n");
    b = Files.writeString(folder.resolve("b.dstack.yml"), "type: service\n");
  }

  @Test
  void eachFileOpensInATabOfItsOwnAndOnlyOnce() {
    documents.open(a);
    documents.open(b);
    documents.open(folder.resolve("x/../a.dstack.yml"));

    assertThat(names()).containsExactly("a.dstack.yml", "b.dstack.yml");
    assertThat(current().path()).hasValue(a);
  }

  @Test
  void aFileAskedForTwiceWhileTheDiskIsSlowOpensOnce() {
    world.background.hold();
    documents.open(a);
    documents.open(a);
    world.background.release();

    assertThat(names()).containsExactly("a.dstack.yml");
  }

  @Test
  void ofTwoFilesOpenedAtOnceTheLastOneIsSeen() {
    documents.begin("new", "", one -> {});
    world.background.hold();
    documents.open(b);
    documents.open(a);
    world.background.release();

    assertThat(names()).containsExactly("new", "b.dstack.yml", "a.dstack.yml");
    assertThat(current().path()).hasValue(a);
  }

  @Test
  void whatIsTypedInOneDocumentLeavesTheOthersAlone() {
    documents.open(a);
    current().editor().changed("mine");
    documents.open(b);

    assertThat(current().document().edited()).isFalse();
    assertThat(documents.of(a).orElseThrow().document().edited()).isTrue();
    assertThat(world.dialogs.asked).isEmpty();
  }

  @Test
  void newTextsGetNamesOfTheirOwn() {
    documents.begin("new.dstack.yml", "", one -> {});
    documents.begin("new.dstack.yml", "", one -> {});

    assertThat(names()).containsExactly("new.dstack.yml", "new-2.dstack.yml");
  }

  @Test
  void filesOfOneNameAreToldApartByTheirFolders() throws IOException {
    Path one = in("one/web/serve.dstack.yml");
    Path two = in("two/web/serve.dstack.yml");
    Path three = in("jobs/serve.dstack.yml");
    List.of(a, one, two, three).forEach(documents::open);

    assertThat(documents.open())
        .extracting(document -> TabNames.of(document, documents.open()))
        .containsExactly(
            "a.dstack.yml",
            "serve.dstack.yml \u2013 one/web",
            "serve.dstack.yml \u2013 two/web",
            "serve.dstack.yml \u2013 jobs");
  }

  @Test
  void steppingGoesAroundTheTabs() {
    documents.open(a);
    documents.open(b);

    documents.step(1);
    assertThat(current().path()).hasValue(a);
    documents.step(-1);
    assertThat(current().path()).hasValue(b);
  }

  @Test
  void closingShowsTheNeighbourAndReopeningBringsTheCaretBack() {
    documents.open(a);
    documents.open(b);
    current().caretAt(5);

    documents.close(current());
    assertThat(names()).containsExactly("a.dstack.yml");
    assertThat(current().path()).hasValue(a);

    documents.reopen();
    assertThat(current().path()).hasValue(b);
    assertThat(current().caret()).isEqualTo(5);
  }

  @Test
  void closingTheLastOneLeavesNothingInSight() {
    documents.open(a);

    documents.close(current());

    assertThat(documents.current()).isEmpty();
    assertThat(documents.open()).isEmpty();
  }

  @Test
  void closingWhatIsNotSavedAsksAndCancelKeepsIt() {
    documents.open(a);
    current().editor().changed("x");

    documents.close(current());

    assertThat(world.dialogs.asked).containsExactly("Save the changes to a.dstack.yml?");
    assertThat(names()).containsExactly("a.dstack.yml");
  }

  @Test
  void closingTheOthersStopsWhereTheUserWouldRatherStay() {
    documents.open(a);
    current().editor().changed("x");
    documents.open(b);
    documents.begin("c", "", one -> {});

    documents.closeOthers(current());
    assertThat(documents.open()).hasSize(3);

    world.dialogs.answers.add("Save");
    documents.closeOthers(documents.open().getLast());
    assertThat(names()).containsExactly("c");
    assertThat(a).hasContent("x");
  }

  @Test
  void aDiscardedTextWithoutAFileComesBackWhenReopened() {
    documents.begin("new.dstack.yml", "", one -> {});
    current().editor().changed("type: task\n");
    world.dialogs.answers.add("Discard");
    documents.close(current());

    documents.reopen();

    assertThat(current().editor().text()).isEqualTo("type: task\n");
    assertThat(current().document().edited()).isTrue();
  }

  @Test
  void thereIsASentenceWhenTooManyAreOpen() {
    for (int i = 0; i < 31; i++) documents.begin("new", "", one -> {});

    assertThat(documents.open()).hasSize(30);
    assertThat(world.dialogs.failures.getFirst().sentence()).startsWith("30 files are open");
  }

  @Test
  void filesOnTheirWayCountToo() throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 31; i++) {
      files.add(Files.writeString(folder.resolve(i + ".dstack.yml"), "type: task\n"));
    }
    world.background.hold();
    files.forEach(documents::open);
    world.background.release();

    assertThat(documents.open()).hasSize(30);
    assertThat(world.dialogs.failures).hasSize(1);
  }

  @Test
  void aTextThatNoFileHasIsUnsavedThoughNothingWasTyped() {
    documents.begin("vllm.dstack.yml", "type: task\n", one -> {});
    assertThat(current().unsaved()).isTrue();

    documents.begin("new.dstack.yml", "", one -> {});
    assertThat(current().unsaved()).isFalse();

    documents.open(a);
    assertThat(current().unsaved()).isFalse();
  }

  @Test
  void aRenamedFolderTakesItsOpenFilesAlong() throws IOException {
    Path file = in("old/a.dstack.yml");
    documents.open(file);
    current().editor().changed("mine");
    Files.move(folder.resolve("old"), folder.resolve("new"));

    documents.moved(folder.resolve("old"), folder.resolve("new"));
    current().document().save(() -> {});

    assertThat(folder.resolve("new/a.dstack.yml")).hasContent("mine");
    assertThat(world.dialogs.asked).isEmpty();
  }

  @Test
  void aDeletedFileClosesUnlessSomethingOfItIsNotSaved() throws IOException {
    documents.open(a);
    documents.open(b);
    current().editor().changed("mine");
    Files.delete(a);
    Files.delete(b);

    documents.deleted(a);
    documents.deleted(b);

    assertThat(names()).containsExactly("b.dstack.yml");
    assertThat(current().document().noticeProperty().get())
        .get()
        .isInstanceOf(DocumentNotice.Gone.class);
  }

  @Test
  void editedFilesAreSavedByThemselvesWhenThatIsWantedAndOneLooksElsewhere() {
    LaunchViewModel model = world.model();
    model.saveByItself(true);
    model.documents().open(a);
    model.current().orElseThrow().editor().changed("mine");

    model.documents().open(b);

    assertThat(a).hasContent("mine");
  }

  @Test
  void nothingIsSavedByItselfUnlessThatIsWanted() {
    documents.open(a);
    current().editor().changed("mine");
    documents.open(b);

    assertThat(a).hasContent("type: task");
  }

  private Path in(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "type: task\n");
  }

  private DocumentViewModel current() {
    Optional<DocumentViewModel> current = documents.current();
    return current.orElseThrow();
  }

  private List<String> names() {
    return documents.open().stream().map(DocumentViewModel::name).toList();
  }
}
