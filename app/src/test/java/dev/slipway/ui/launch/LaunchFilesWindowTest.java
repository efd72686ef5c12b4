package dev.slipway.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class LaunchFilesWindowTest extends LaunchWindow {
  @Test
  void eachDocumentKeepsItsTextCaretAndUndoInATabOfItsOwn(FxRobot robot) {
    begin("type: task\n");
    robot.push(KeyCode.CONTROL, KeyCode.END);
    robot.write("# one");
    begin("type: service\n");

    robot.push(KeyCode.CONTROL, KeyCode.PAGE_UP);
    assertThat(text()).isEqualTo("type: task\n# one");
    assertThat(onUi(() -> area().getCaretPosition())).isEqualTo("type: task\n# one".length());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(text()).isEqualTo("type: task\n");

    robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    assertThat(text()).isEqualTo("type: service\n");
    assertThat(onUi(() -> area().isFocused())).isTrue();
  }

  @Test
  void tabsSayWhatIsNotSavedAndWhatIsWrong(FxRobot robot) {
    begin("type: task\n");
    assertThat(onUi(() -> tabs().getTabs().getFirst().getText())).isEqualTo("a.dstack.yml");

    robot.push(KeyCode.CONTROL, KeyCode.END);
    robot.write("foo: 1");

    eventually(() -> tooltip().contains("The changes are not saved."));
    eventually(() -> tooltip().contains("problem"));
  }

  @Test
  void ctrlWClosesAndCtrlShiftTOpensAgain(FxRobot robot) {
    begin("type: task\n");
    begin("type: service\n");

    robot.push(KeyCode.CONTROL, KeyCode.W);
    assertThat(onUi(() -> tabs().getTabs().size())).isEqualTo(1);
    assertThat(text()).isEqualTo("type: task\n");

    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
    eventually(() -> tabs().getTabs().size() == 2);
    assertThat(text()).isEqualTo("type: service\n");

    robot.push(KeyCode.CONTROL, KeyCode.W);
    robot.push(KeyCode.CONTROL, KeyCode.W);
    eventually(() -> tabs().getTabs().isEmpty());
    assertThat(onUi(() -> inSight(".welcome").isVisible())).isTrue();
  }

  @Test
  void whatIsTypedIsKeptForTheCaseOfACrashWithinASecondOrSo(FxRobot robot) {
    begin("type: task\n");
    robot.push(KeyCode.CONTROL, KeyCode.END);

    robot.write("# kept");

    eventually(() -> world.desk.texts().equals(List.of("type: task\n# kept")));
  }

  @Test
  void aFileChangedElsewhereIsTakenOverWithoutMovingTheCaret(FxRobot robot) throws IOException {
    Path file = Files.writeString(folder.resolve("a.dstack.yml"), "type: task\nname: a\n");
    robot.interact(() -> room.editFile(file));
    eventually(() -> text().equals("type: task\nname: a\n"));
    robot.push(KeyCode.CONTROL, KeyCode.END);

    Files.writeString(file, "# first\ntype: task\nname: a\n");
    robot.interact(() -> room.shown());

    eventually(() -> text().startsWith("# first"));
    assertThat(onUi(() -> area().getCaretPosition())).isEqualTo(27);
  }

  @Test
  void aForeignChangeIsOfferedInABarAndReloadTakesIt(FxRobot robot) throws IOException {
    Path file = Files.writeString(folder.resolve("a.dstack.yml"), "type: task\n");
    robot.interact(() -> room.editFile(file));
    eventually(() -> text().equals("type: task\n"));
    robot.write("# mine ");
    Files.writeString(file, "type: service\n");

    robot.interact(() -> room.shown());

    eventually(() -> inSight(".notice-bar").isVisible());
    robot.clickOn("Reload");
    assertThat(text()).isEqualTo("type: service\n");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(text()).as("undone like any other change").isEqualTo("# mine type: task\n");
  }

  @Test
  void theTreeFollowsTheDiskAndKeepsWhatIsExpanded(FxRobot robot) throws IOException {
    Files.createDirectory(folder.resolve("in"));
    Files.writeString(folder.resolve("in/b.dstack.yml"), "");
    robot.interact(() -> room.openFolder(folder));
    eventually(() -> tree().getExpandedItemCount() == 1);
    robot.interact(() -> tree().getRoot().getChildren().getFirst().setExpanded(true));

    Files.writeString(folder.resolve("in/c.dstack.yml"), "");
    Files.writeString(folder.resolve("a.dstack.yml"), "");
    robot.interact(() -> world.watch.changed());

    eventually(() -> tree().getExpandedItemCount() == 4);
  }

  @Test
  void onlyTheNameOfAFileOpensIt(FxRobot robot) throws IOException {
    Path file = Files.writeString(folder.resolve("a.dstack.yml"), "type: task\n");
    Files.writeString(folder.resolve("b.dstack.yml"), "type: service\n");
    robot.interact(() -> room.openFolder(folder));
    robot.interact(() -> room.editFile(file));
    eventually(() -> text().equals("type: task\n"));
    robot.interact(() -> tree().getSelectionModel().select(1));

    robot.interact(() -> tree().fireEvent(pressed(tree().getWidth() / 2, tree().getHeight() - 20)));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(onUi(() -> tabs().getTabs().size())).isEqualTo(1);

    robot.clickOn("b.dstack.yml");
    eventually(() -> tabs().getTabs().size() == 2);
  }

  private static MouseEvent pressed(double x, double y) {
    return new MouseEvent(
        MouseEvent.MOUSE_CLICKED,
        x,
        y,
        x,
        y,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        true,
        false,
        false,
        null);
  }

  @Test
  void theMenuOfAllTabsHasTheirMarks(FxRobot robot) throws IOException {
    Path file = Files.writeString(folder.resolve("a.dstack.yml"), "type: task\nfoo: 1\n");
    robot.interact(() -> room.editFile(file));
    begin("type: task\ncommands: [ls]\n");
    eventually(() -> marks(1).equals(List.of("unsaved-mark")));
    eventually(() -> marks(0).equals(List.of("problem-mark")));
  }

  private List<String> marks(int index) {
    MenuItem entry = ((DocumentTabs) tabs()).entries().get(index);
    return ((Parent) entry.getGraphic())
        .getChildrenUnmodifiable().stream().map(mark -> mark.getStyleClass().getLast()).toList();
  }

  @Test
  void runTakesWhatIsBeingTypedInTheForm(FxRobot robot) {
    begin(LaunchFixture.TASK);
    eventually(() -> called("Name") instanceof TextField name && name.getText().equals("hello"));
    robot.interact(() -> called("Name").requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write("other");

    robot.push(KeyCode.CONTROL, KeyCode.ENTER);

    eventually(() -> !world.runs.submitted.isEmpty());
    assertThat(onUi(() -> world.runs.submitted.getFirst().request().yaml()))
        .contains("name: other\n");
  }

  @Test
  void everyControlThatTakesTheKeyboardHasWords(FxRobot robot) {
    assertThat(onUi(this::wordless)).as("at the first start").isEmpty();

    robot.interact(() -> room.openFolder(folder));
    begin("type: task\ncommands:\n  - ls ${{ run.args }}\n");
    robot.push(KeyCode.CONTROL, KeyCode.F);

    assertThat(onUi(this::wordless)).as("with a text open").isEmpty();
  }

  @Test
  void theFormFollowsTheTextAndTheHelpHasAllFields(FxRobot robot) {
    begin("type: task\nname: first # mine\ncommands:\n  - ls\n");
    eventually(() -> called("Name") instanceof TextField name && name.getText().equals("first"));
    robot.interact(() -> called("Name").requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write("second");
    robot.push(KeyCode.ENTER);
    eventually(() -> text().contains("name: second # mine\n"));

    robot.interact(() -> sideTabs().getSelectionModel().select(2));
    robot.interact(() -> ((ToggleButton) called("All fields")).setSelected(true));

    eventually(
        () -> called("Fields") instanceof ListView<?> fields && fields.getItems().size() > 20);
    assertThat(onUi(this::wordless)).isEmpty();
  }
}
