package dev.slipway.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class LaunchWindowTest extends LaunchWindow {
  @Test
  void aBadKeyIsUnderlinedAndListedUntilItIsRepaired(FxRobot robot) {
    begin("type: task\ncommands:\n  - ls\n");
    robot.push(KeyCode.CONTROL, KeyCode.END);

    robot.write("foo: 1");

    eventually(() -> problems().getItems().size() == 1);
    eventually(() -> !styled("problem-error").isEmpty());
    eventually(() -> !styled("gutter-mark-error").isEmpty());

    for (int i = 0; i < "foo: 1".length(); i++) robot.push(KeyCode.BACK_SPACE);

    eventually(() -> problems().getItems().isEmpty());
    eventually(() -> styled("problem-error").isEmpty());
    eventually(() -> styled("gutter-mark-error").isEmpty());
  }

  @Test
  void checkingLeavesCaretAndUndoAlone(FxRobot robot) {
    begin("type: task\n");
    robot.push(KeyCode.CONTROL, KeyCode.END);
    robot.write("x: 1");
    eventually(() -> !styled("problem-error").isEmpty());

    assertThat(onUi(() -> area().getCaretPosition())).isEqualTo("type: task\nx: 1".length());
    robot.push(KeyCode.CONTROL, KeyCode.Z);

    assertThat(text()).isEqualTo("type: task\n");
  }

  @Test
  void ctrlEnterRunsAndShowsTheRun(FxRobot robot) {
    begin(LaunchFixture.TASK);

    robot.push(KeyCode.CONTROL, KeyCode.ENTER);

    eventually(() -> onUi(() -> world.navigator.shown.size()) == 1);
    assertThat(world.runs.submitted.getFirst().name()).isEqualTo("hello");
  }

  @Test
  void runWithMistakesSaysSoAndLeadsToTheFirst(FxRobot robot) {
    begin("type: task\nfoo: 1\ncommands:\n  - ls\n");

    robot.clickOn(".run-button");

    eventually(() -> behindCaret().startsWith("foo"));
    assertThat(onUi(() -> styled("message-bar").iterator().next().isVisible())).isTrue();
    assertThat(world.runs.submitted).isEmpty();
  }

  @Test
  void completionOffersFieldsAndInsertsTheChosenOne(FxRobot robot) {
    begin("type: task\n");
    robot.push(KeyCode.CONTROL, KeyCode.END);

    robot.write("comm");
    eventually(() -> suggestions().contains("commands"));
    robot.push(KeyCode.ENTER);

    assertThat(text()).startsWith("type: task\ncommands:");
    robot.push(KeyCode.ESCAPE);
    eventually(() -> suggestions().isEmpty());
  }

  @Test
  void ctrlSpaceOffersTheValuesOfAField(FxRobot robot) {
    begin("type: ");
    robot.push(KeyCode.CONTROL, KeyCode.END);

    robot.push(KeyCode.CONTROL, KeyCode.SPACE);

    eventually(() -> suggestions().contains("dev-environment"));
    robot.push(KeyCode.ESCAPE);
    eventually(() -> suggestions().isEmpty());
  }

  @Test
  void f8LeadsFromProblemToProblem(FxRobot robot) {
    begin("type: task\nfoo: 1\nbar: 2\ncommands:\n  - ls\n");
    eventually(() -> problems().getItems().size() == 2);

    robot.push(KeyCode.F8);
    assertThat(behindCaret()).startsWith("foo: ");
    robot.push(KeyCode.F8);
    assertThat(behindCaret()).startsWith("bar: ");
    robot.push(KeyCode.SHIFT, KeyCode.F8);
    assertThat(behindCaret()).startsWith("foo: ");
  }

  @Test
  void aKeyAfterF8LeavesTheProblemsTextAlone(FxRobot robot) {
    begin("type: task\nfoo: 1\ncommands:\n  - ls\n");
    eventually(() -> problems().getItems().size() == 1);

    robot.push(KeyCode.F8);
    eventually(() -> !styled("found").isEmpty());
    robot.push(KeyCode.ENTER);

    assertThat(text()).isEqualTo("type: task\n\nfoo: 1\ncommands:\n  - ls\n");
    eventually(() -> styled("found").isEmpty());
  }

  @Test
  void theFindBarCountsAndSelects(FxRobot robot) {
    begin("type: task\nname: task\n");

    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("task");
    robot.push(KeyCode.ENTER);

    assertThat(onUi(() -> area().getSelection().getStart())).isEqualTo(17);
    assertThat(onUi(() -> ((Labeled) styled("find-place").iterator().next()).getText()))
        .isEqualTo("2 of 2");
    robot.push(KeyCode.ESCAPE);
    assertThat(onUi(() -> styled("find-bar"))).isEmpty();
    assertThat(onUi(() -> area().isFocused())).isTrue();
  }

  @Test
  void anOpenedFileIsSavedByCtrlS(FxRobot robot) throws IOException {
    Path file = Files.writeString(folder.resolve("a.dstack.yml"), "type: task\n");
    robot.interact(() -> room.openFolder(folder));
    robot.interact(() -> room.editFile(file));
    eventually(() -> text().equals("type: task\n"));

    robot.push(KeyCode.CONTROL, KeyCode.END);
    robot.write("# more");
    robot.push(KeyCode.CONTROL, KeyCode.S);

    eventually(() -> Files.readString(file).equals("type: task\n# more"));
  }

  @Test
  void aMistakeIsRepairedFromTheList(FxRobot robot) {
    begin("type: task\ncomands:\n  - ls\n");
    eventually(() -> problems().getItems().size() == 1);
    eventually(() -> !styled("problem-repair").isEmpty());

    robot.clickOn(".problem-repair");

    eventually(() -> text().equals("type: task\ncommands:\n  - ls\n"));
    eventually(() -> problems().getItems().isEmpty());
  }

  @Test
  void altEnterInTheListRepairsWhatIsChosen(FxRobot robot) {
    begin("type: task\ncomands:\n  - ls\n");
    eventually(() -> problems().getItems().size() == 1);
    robot.interact(
        () -> {
          problems().requestFocus();
          problems().getSelectionModel().select(0);
        });

    robot.push(KeyCode.ALT, KeyCode.ENTER);

    eventually(() -> text().equals("type: task\ncommands:\n  - ls\n"));
  }
}
