package dev.slipway.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.Span;
import dev.slipway.engine.Plan;
import dev.slipway.engine.Refusal;
import dev.slipway.store.RunId;
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
  void open() {
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
    model.document().open(file);

    assertThat(model.request().folder()).isEqualTo(home);
    assertThat(model.request().file()).hasValue(file);
  }

  @Test
  void aFileOutsideTheOpenFolderRunsInItsOwn() throws IOException {
    Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
    Path file = Files.writeString(elsewhere.resolve("a.dstack.yml"), LaunchFixture.TASK);
    model.folder().open(Files.createDirectory(home.resolve("project")));
    model.document().open(file);

    assertThat(model.request().folder()).isEqualTo(elsewhere);
  }

  @Test
  void aTextWithMistakesIsNotRunAndTheFirstIsShown() {
    List<Span> shown = new ArrayList<>();
    model.onGoTo(shown::add);
    begin("type: task\nfoo: 1\nbar: 2\ncommands:\n  - ls\n");

    model.run();

    assertThat(world.runs.submitted).isEmpty();
    assertThat(shown).extracting(Span::start).containsExactly(11);
    assertThat(model.messageProperty().get())
        .hasValue(
            "2 problems have to be repaired before this can run. The first one is marked below.");
  }

  @Test
  void theMessageGoesWhenTheTextChanges() {
    begin("foo: 1\n");
    model.run();
    assertThat(model.messageProperty().get()).isPresent();

    model.editor().changed(LaunchFixture.TASK);

    assertThat(model.messageProperty().get()).isEmpty();
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

    assertThat(model.messageProperty().get())
        .hasValue("Docker is not installed. Install it, then run again.");
  }

  @Test
  void argumentsAreGivenOnlyToATextThatUsesThem() {
    model.argumentsProperty().set("--epochs 3");
    begin(LaunchFixture.TASK);
    assertThat(model.usesArguments()).isFalse();
    assertThat(model.request().args()).isEmpty();

    model.editor().changed("type: task\ncommands:\n  - train ${{ run.args }}\n");
    assertThat(model.usesArguments()).isTrue();
    assertThat(model.request().args()).containsExactly("--epochs", "3");
  }

  @Test
  void thePlanFollowsTheText() {
    begin(LaunchFixture.TASK);
    model.refreshPlan();
    assertThat(model.plan().plannedProperty().get()).get().isInstanceOf(Plan.class);

    model.editor().changed("type: task\n");
    model.refreshPlan();
    assertThat(model.plan().plannedProperty().get()).get().isInstanceOf(Refusal.class);
  }

  @Test
  void theSampleStartsAtOnce() {
    model.runSample();

    assertThat(world.runs.submitted).hasSize(1);
    assertThat(model.document().document().orElseThrow().name())
        .isEqualTo("http-server.dstack.yml");
  }

  @Test
  void everyTemplateOpensUnedited() {
    model.templates().forEach(model::begin);

    assertThat(world.dialogs.asked).isEmpty();
    assertThat(model.document().editedProperty().get()).isFalse();
  }

  @Test
  void theTypeIsKnownWhileTheRestIsWrong() {
    begin("name: [\ntype: service  # yes\n");

    assertThat(model.type()).hasValue("service");
  }

  @Test
  void theLastFolderOpensByItself() {
    world.settings.folderOpened(home);

    LaunchViewModel second = world.model();

    assertThat(second.folder().root()).hasValue(home);
    assertThat(second.folder().listingProperty().get()).isPresent();
  }

  private void begin(String text) {
    model.document().begin("a.dstack.yml", text, () -> {});
  }
}
