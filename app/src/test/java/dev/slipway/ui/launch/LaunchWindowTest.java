package dev.slipway.ui.launch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.ui.shell.FxBackground;
import dev.slipway.ui.theme.Theme;
import dev.slipway.ui.theme.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Launch as its user has it, on the headless screen. */
@ExtendWith(ApplicationExtension.class)
class LaunchWindowTest {
  @TempDir private Path folder;
  private LaunchFixture world;
  private LaunchRoom room;
  private Stage stage;
  private Theme theme;

  @BeforeEach
  void open() throws Exception {
    world = new LaunchFixture(folder);
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          theme = new Theme(ThemeChoice.LIGHT);
          room = new LaunchRoom(world.parts(new FxBackground(world.dialogs)));
          stage = new Stage();
          stage.setScene(new Scene(room.view(), 960, 700));
          theme.install(stage.getScene());
          stage.show();
          stage.requestFocus();
          room.shown();
        });
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.setupFixture(
        () -> {
          stage.hide();
          room.close();
          theme.close();
        });
  }

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

  private TabPane sideTabs() {
    return (TabPane) room.view().lookup(".side-pane > .tab-pane");
  }

  private Node called(String words) {
    List<Node> all = new ArrayList<>();
    collect(room.view(), all);
    return all.stream()
        .filter(
            node ->
                words.equals(node.getAccessibleText())
                    || (node instanceof Labeled labeled && words.equals(labeled.getText())))
        .filter(node -> node.isFocusTraversable())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nothing is called " + words));
  }

  private void begin(String text) {
    onUi(
        () -> {
          room.editText("a.dstack.yml", text);
          return text;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private List<String> wordless() {
    List<Node> all = new ArrayList<>();
    collect(room.view(), all);
    return all.stream()
        .filter(node -> node.isFocusTraversable() && node.isVisible())
        .filter(node -> node.getAccessibleText() == null || node.getAccessibleText().isBlank())
        .filter(node -> !(node instanceof Labeled labeled) || labeled.getText() == null)
        .map(Node::toString)
        .toList();
  }

  private static void collect(Parent parent, List<Node> found) {
    for (Node node : parent.getChildrenUnmodifiable()) {
      found.add(node);
      if (node instanceof Parent inner) collect(inner, found);
    }
  }

  private CodeArea area() {
    return (CodeArea) inSight(".yaml-area");
  }

  /** Of several documents only one is seen. */
  private Node inSight(String query) {
    return room.view().lookupAll(query).stream()
        .filter(LaunchWindowTest::isInSight)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isInSight(Node node) {
    for (Node at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
    return true;
  }

  private String behindCaret() {
    return onUi(() -> area().getText().substring(area().getCaretPosition()));
  }

  private String text() {
    return onUi(() -> area().getText());
  }

  @SuppressWarnings("unchecked")
  private ListView<Object> problems() {
    return (ListView<Object>) inSight(".problem-list");
  }

  private TabPane tabs() {
    return (TabPane) room.view().lookup(".document-tabs");
  }

  private String tooltip() {
    return tabs().getTabs().getFirst().getTooltip().getText();
  }

  @SuppressWarnings("unchecked")
  private TreeView<Object> tree() {
    return (TreeView<Object>) room.view().lookup(".file-tree");
  }

  private Set<Node> styled(String styleClass) {
    return room.view().lookupAll("." + styleClass);
  }

  private static List<String> suggestions() {
    return onUi(
        () ->
            Window.getWindows().stream()
                .filter(Window::isShowing)
                .flatMap(
                    window -> window.getScene().getRoot().lookupAll(".suggestion-label").stream())
                .map(label -> ((Labeled) label).getText())
                .filter(text -> !text.isEmpty())
                .toList());
  }

  private static <T> T onUi(Callable<T> question) {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(question));
  }

  private static void eventually(Callable<Boolean> condition) {
    await().atMost(10, SECONDS).ignoreExceptions().until(() -> onUi(condition));
  }
}
