package dev.slipway.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.Span;
import dev.slipway.config.language.Surroundings;
import dev.slipway.engine.Plan;
import dev.slipway.engine.Refusal;
import dev.slipway.store.RunId;
import dev.slipway.ui.editor.DstackLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchViewModelTest {
  private static final RunId STARTED = new RunId("0123456789ab");

  @TempDir private Path home;
  private LaunchFixture world;
  private LaunchViewModel model;

  @BeforeEach
  void build() {
    world = new LaunchFixture(home);
    model = world.model();
  }

  @Test
  void anUnsavedTextRunsInTheUsersFolder() {
    begin(LaunchFixture.TASK);

    model.run();

    Plan plan = world.runs.submitted.getFirst();
    assertThat(plan.request().yaml()).isEqualTo(LaunchFixture.TASK);
    assertThat(plan.request().file()).isEmpty();
    assertThat(plan.request().folder()).isEqualTo(home);
    assertThat(world.navigator.shown).containsExactly(STARTED);
  }

  @Test
  void aFileRunsInTheOpenFolderThatHoldsIt() throws IOException {
    Path file = Files.createDirectory(home.resolve("in")).resolve("a.dstack.yml");
    Files.writeString(file, LaunchFixture.TASK);
    model.folder().open(home);
    model.documents().open(file);

    assertThat(open().request().folder()).isEqualTo(home);
    assertThat(open().request().file()).hasValue(file);
  }

  @Test
  void aFileOutsideTheOpenFolderRunsInItsOwn() throws IOException {
    Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
    Path file = Files.writeString(elsewhere.resolve("a.dstack.yml"), LaunchFixture.TASK);
    model.folder().open(Files.createDirectory(home.resolve("project")));
    model.documents().open(file);

    assertThat(open().request().folder()).isEqualTo(elsewhere);
  }

  @Test
  void aTextWithMistakesIsNotRunAndTheFirstIsShown() {
    List<Span> shown = new ArrayList<>();
    begin("type: task\nfoo: 1\nbar: 2\ncommands:\n  - ls\n");
    open().onGoTo(shown::add);

    model.run();

    assertThat(world.runs.submitted).isEmpty();
    assertThat(shown).extracting(Span::start).containsExactly(11);
    assertThat(open().messageProperty().get())
        .hasValue(
            "2 problems have to be repaired before this can run. The first one is marked below.");
  }

  @Test
  void theMessageGoesWhenTheTextChanges() {
    begin("foo: 1\n");
    model.run();
    assertThat(open().messageProperty().get()).isPresent();

    open().editor().changed(LaunchFixture.TASK);

    assertThat(open().messageProperty().get()).isEmpty();
  }

  @Test
  void missingSecretsAreAskedForAtOnceAndKept() {
    world.runs.missing = List.of("A", "B");
    world.dialogs.values = Optional.of(Map.of("A", "1", "B", "2"));
    begin(LaunchFixture.TASK);

    model.run();

    assertThat(world.dialogs.asked).containsExactly("A B");
    assertThat(world.runs.secrets).containsExactlyInAnyOrderEntriesOf(Map.of("A", "1", "B", "2"));
    assertThat(world.runs.submitted).hasSize(1);
  }

  @Test
  void backingOutOfTheSecretsStartsNothing() {
    world.runs.missing = List.of("A");
    begin(LaunchFixture.TASK);

    model.run();

    assertThat(world.runs.submitted).isEmpty();
    assertThat(model.flow().busyProperty().get()).isFalse();
  }

  @Test
  void aLiveRunOfTheNameIsReplacedOnlyIfTheUserSaysSo() {
    world.runs.live = Optional.of(FakeRunControl.run("hello"));
    begin(LaunchFixture.TASK);

    model.run();
    assertThat(world.dialogs.asked).containsExactly("Replace hello?");
    assertThat(world.runs.submitted).isEmpty();

    world.dialogs.answers.add("Replace");
    model.run();
    assertThat(world.runs.submitted).hasSize(1);
  }

  @Test
  void aRefusalIsShownWithItsSentence() {
    world.runs.refusal = Optional.of("Docker is not installed. Install it, then run again.");
    begin(LaunchFixture.TASK);

    model.run();

    assertThat(open().messageProperty().get())
        .hasValue("Docker is not installed. Install it, then run again.");
  }

  @Test
  void argumentsAreGivenOnlyToATextThatUsesThem() {
    begin(LaunchFixture.TASK);
    open().argumentsProperty().set("--epochs 3");
    assertThat(open().glanceProperty().get().usesArguments()).isFalse();
    assertThat(open().request().args()).isEmpty();

    open().editor().changed("type: task\ncommands:\n  - train ${{ run.args }}\n");
    assertThat(open().glanceProperty().get().usesArguments()).isTrue();
    assertThat(open().request().args()).containsExactly("--epochs", "3");
  }

  @Test
  void thePlanFollowsTheText() {
    begin(LaunchFixture.TASK);
    open().refreshPlan();
    assertThat(open().plan().plannedProperty().get()).get().isInstanceOf(Plan.class);

    open().editor().changed("type: task\n");
    open().refreshPlan();
    assertThat(open().plan().plannedProperty().get()).get().isInstanceOf(Refusal.class);
  }

  @Test
  void anEditedFileIsSavedBeforeItRuns() throws IOException {
    Path file = Files.writeString(home.resolve("a.dstack.yml"), "type: task\n");
    model.documents().open(file);
    open().editor().changed(LaunchFixture.TASK);

    model.run();

    assertThat(file).hasContent(LaunchFixture.TASK.strip());
    assertThat(world.runs.submitted).hasSize(1);
  }

  @Test
  void ofTwoOpenTextsTheOneInSightRunsAndHearsWhyNot() {
    begin(LaunchFixture.TASK);
    DocumentViewModel first = open();
    begin("foo: 1\n");

    model.run();

    assertThat(open().messageProperty().get()).isPresent();
    assertThat(first.messageProperty().get()).isEmpty();
    assertThat(world.runs.submitted).isEmpty();
  }

  @Test
  void theNamesAroundADocumentAreThoseOfItsFolder() throws IOException {
    Path inner = Files.createDirectory(home.resolve("in"));
    Files.createDirectory(inner.resolve("data"));
    Files.writeString(inner.resolve("train.py"), "");
    world.runs.secrets.put("HF_TOKEN", "x");
    DocumentSurroundings around = new DocumentSurroundings(world.runs, inner, Optional.empty());

    assertThat(around.files("")).containsExactly("data/", "train.py");
    assertThat(around.files("none")).isEmpty();
    assertThat(around.secrets()).containsExactly("HF_TOKEN");
    assertThat(around.environment()).contains("PATH").isSorted();
  }

  @Test
  void anUnsavedTextHasTheNamesOfTheFolderThatIsOpen() throws IOException {
    List<Surroundings> all = new ArrayList<>();
    world.languages =
        around -> {
          all.add(around);
          return new DstackLanguage(around);
        };
    model = world.model();
    model.folder().open(Files.createDirectory(home.resolve("one")));
    begin(LaunchFixture.TASK);
    Path two = Files.createDirectory(home.resolve("two"));
    Files.writeString(two.resolve("train.py"), "");

    model.folder().open(two);

    assertThat(all.getFirst().files("")).containsExactly("train.py");
  }

  @Test
  void whatIsTypedBesideTheTextIsRunSavedAndKept() throws IOException {
    Path file = Files.writeString(home.resolve("a.dstack.yml"), LaunchFixture.TASK);
    model.documents().open(file);
    String typed = LaunchFixture.TASK.replace("hello\ncommands", "other\ncommands");
    open()
        .onSettle(
            then -> {
              open().editor().changed(typed);
              then.run();
            });

    model.save();
    assertThat(file).content().isEqualTo(typed);

    Files.writeString(file, LaunchFixture.TASK);
    open().document().lookAtDisk();
    model.run();
    assertThat(world.runs.submitted.getFirst().request().yaml()).isEqualTo(typed);

    Files.writeString(file, LaunchFixture.TASK);
    open().document().lookAtDisk();
    model.leave(() -> {});
    assertThat(world.desk.texts()).containsExactly(typed);
  }

  @Test
  void closingATabAsksAboutWhatIsTypedBesideTheText() throws IOException {
    Path file = Files.writeString(home.resolve("a.dstack.yml"), LaunchFixture.TASK);
    model.documents().open(file);
    open()
        .onSettle(
            then -> {
              open().editor().changed("other");
              then.run();
            });

    model.documents().close(open());

    assertThat(world.dialogs.asked).containsExactly("Save the changes to a.dstack.yml?");
  }

  @Test
  void theSampleStartsAtOnce() {
    model.runSample();

    assertThat(world.runs.submitted).hasSize(1);
    assertThat(open().name()).isEqualTo("http-server.dstack.yml");
  }

  @Test
  void everyTemplateOpensUnedited() {
    model.templates().forEach(model::begin);

    assertThat(world.dialogs.asked).isEmpty();
    assertThat(model.documents().open())
        .hasSameSizeAs(model.templates())
        .noneMatch(one -> one.document().edited());
  }

  @Test
  void theTypeIsKnownWhileTheRestIsWrong() {
    begin("name: [\ntype: service  # yes\n");

    assertThat(open().glanceProperty().get().type()).hasValue(ConfigurationType.SERVICE);
  }

  @Test
  void theLastFolderOpensByItself() {
    world.settings.folderOpened(home);

    LaunchViewModel second = world.model();

    assertThat(second.folder().root()).hasValue(home);
    assertThat(second.folder().listingProperty().get()).isPresent();
  }

  private void begin(String text) {
    model.documents().begin("a.dstack.yml", text, document -> {});
  }

  private DocumentViewModel open() {
    return model.current().orElseThrow();
  }
}
