package dev.slipway.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.store.AddressKind;
import dev.slipway.store.AddressRecord;
import dev.slipway.store.LogStream;
import dev.slipway.store.RunId;
import dev.slipway.store.RunState;
import dev.slipway.store.StepRecord;
import dev.slipway.store.StepState;
import dev.slipway.ui.fake.FakeRuns;
import dev.slipway.ui.fake.Runs;
import dev.slipway.ui.runs.RunFeed;
import dev.slipway.ui.runs.RunRow;
import dev.slipway.ui.runs.RunsRoom;
import dev.slipway.ui.shell.ShellWindow;
import dev.slipway.ui.shell.WindowSettings;
import dev.slipway.ui.shell.WindowSettingsStore;
import dev.slipway.ui.theme.ThemeChoice;
import dev.slipway.ui.widgets.FxFrames;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The window as its user meets it, on the headless platform. */
@ExtendWith(ApplicationExtension.class)
class WindowTest {
  private static final WindowSettings SETTINGS =
      new WindowSettings(0, 0, 960, 760, false, ThemeChoice.LIGHT);

  @TempDir static Path folder;
  private final FakeRuns runs = new FakeRuns(folder);
  private final List<WindowSettings> saved = new ArrayList<>();
  private Stage stage;
  private ShellWindow window;
  private RunFeed feed;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    runs.put(
        Runs.run(1, "qwen", RunState.RUNNING),
        Runs.run(2, "embed", RunState.FAILED),
        Runs.run(3, "train", RunState.DONE));
    service(Runs.id(1));
    window = SlipwayWindow.open(stage, store(), this::rooms, () -> {});
  }

  @Stop
  void stop() {
    stage.close();
  }

  @Test
  void roomsAreOpenedByTheirNumber(FxRobot robot) {
    assertThat(showing(robot, "#runs-table")).isFalse();

    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT2).release(KeyCode.CONTROL);
    awaitTrue(() -> showing(robot, "#runs-table"));

    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT1).release(KeyCode.CONTROL);
    awaitTrue(() -> !showing(robot, "#runs-table"));
  }

  @Test
  void theStatusBarCountsLiveRuns(FxRobot robot) {
    awaitTrue(
        () -> robot.lookup("#status-running").queryAs(Label.class).getText().equals("1 running"));

    runs.put(Runs.run(4, "new", RunState.PULLING));

    awaitTrue(
        () -> robot.lookup("#status-running").queryAs(Label.class).getText().equals("2 running"));
  }

  @Test
  void theTableShowsFiltersAndSelects(FxRobot robot) {
    openRuns(robot);
    awaitTrue(() -> table(robot).getItems().size() == 3);

    robot.interact(() -> robot.lookup("#runs-filter").queryAs(TextField.class).setText("embed"));

    assertThat(table(robot).getItems())
        .extracting(row -> row.run().name())
        .containsExactly("embed");
  }

  @Test
  void theDetailsFollowTheSelection(FxRobot robot) {
    openRuns(robot);
    awaitTrue(() -> shows(robot, "http://qwen.localhost:8080"));
    assertThat(shows(robot, "Image")).isTrue();

    robot.interact(() -> table(robot).getSelectionModel().clearAndSelect(1));

    awaitTrue(() -> !shows(robot, "http://qwen.localhost:8080") || !shows(robot, "Image"));
    awaitTrue(() -> shows(robot, "Run again"));
  }

  @Test
  void selectionHoldsWhileRunsComeAndChange(FxRobot robot) {
    openRuns(robot);
    awaitTrue(() -> table(robot).getItems().size() == 3);
    robot.interact(() -> table(robot).getSelectionModel().clearAndSelect(2));

    runs.put(Runs.run(0, "newest", RunState.SUBMITTED), Runs.run(3, "train", RunState.STOPPED));

    awaitTrue(() -> table(robot).getItems().size() == 4);
    assertThat(table(robot).getSelectionModel().getSelectedItems())
        .extracting(row -> row.run().name())
        .containsExactly("train");
  }

  @Test
  void theLogFollowsAndTellsWhatIsNewAfterScrollingUp(FxRobot robot) {
    for (int i = 0; i < 200; i++) {
      runs.logFile(Runs.id(1)).out("line " + i);
    }
    openRuns(robot);
    awaitTrue(() -> shows(robot, "line 199"));

    Node log = robot.lookup(".log-pane").query();
    robot.interact(log::requestFocus);
    robot.type(KeyCode.HOME);
    awaitTrue(() -> shows(robot, "line 0"));
    runs.logFile(Runs.id(1)).line(LogStream.OUT, "one more");

    Button fresh = robot.lookup("#log-new-lines").queryButton();
    awaitTrue(() -> fresh.isVisible() && fresh.getText().equals("1 new line"));
    robot.interact(fresh::fire);
    awaitTrue(() -> shows(robot, "one more") && !fresh.isVisible());
  }

  @Test
  void everyControlHasAName(FxRobot robot) {
    openRuns(robot);
    awaitTrue(() -> shows(robot, "http://qwen.localhost:8080"));

    List<Node> nameless = new ArrayList<>();
    robot.interact(() -> collectNameless(stage.getScene().getRoot(), nameless));

    assertThat(nameless).isEmpty();
  }

  @Test
  void theThemeIsRememberedAsSoonAsItIsChosen(FxRobot robot) {
    robot.interact(() -> robot.lookup("#rail-theme").queryButton().fire());
    robot.clickOn("Dark");

    awaitTrue(() -> saved.getLast().theme() == ThemeChoice.DARK);
  }

  private WindowRooms rooms(WindowParts parts) {
    feed = new RunFeed(runs, parts.background(), parts.notices(), new FxFrames());
    RunsRoom room =
        new RunsRoom(
            feed,
            runs,
            runs,
            parts.background(),
            parts.dialogs(),
            parts.notices(),
            parts.navigator(),
            () -> {},
            Clock.systemUTC());
    return new WindowRooms(List.of(new DemoRoom(), room), feed.activeProperty());
  }

  private void service(RunId id) {
    runs.steps(
        id,
        List.of(
            new StepRecord(
                id, 0, "image", "Image", StepState.DONE, Optional.empty(), Optional.empty(), "")));
    runs.addresses(
        id,
        List.of(
            new AddressRecord(
                id,
                AddressKind.ENDPOINT,
                "http://qwen.localhost:8080",
                8000,
                8000,
                Optional.empty())));
  }

  private static void openRuns(FxRobot robot) {
    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT2).release(KeyCode.CONTROL);
    awaitTrue(() -> showing(robot, "#runs-table"));
  }

  @SuppressWarnings("unchecked")
  private static TableView<RunRow> table(FxRobot robot) {
    return robot.lookup("#runs-table").queryAs(TableView.class);
  }

  private static boolean showing(FxRobot robot, String query) {
    return robot.lookup(query).tryQuery().isPresent();
  }

  /** Whether some text in sight says this. */
  private static boolean shows(FxRobot robot, String words) {
    return robot.lookup(node -> visible(node) && words.equals(text(node))).tryQuery().isPresent();
  }

  private static boolean visible(Node node) {
    return node.getScene() != null && node.isVisible();
  }

  private static String text(Node node) {
    return switch (node) {
      case Labeled labeled -> labeled.getText();
      case Text text -> text.getText();
      default -> "";
    };
  }

  private static void collectNameless(Node node, List<Node> nameless) {
    if (!node.isVisible()) return;
    if (node.isFocusTraversable() && name(node).isBlank()) nameless.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collectNameless(child, nameless));
    }
  }

  private static String name(Node node) {
    String spoken = Objects.requireNonNullElse(node.getAccessibleText(), "");
    return spoken.isBlank() ? Objects.requireNonNullElse(text(node), "") : spoken;
  }

  private static void awaitTrue(Callable<Boolean> condition) {
    await().until(condition);
  }

  private WindowSettingsStore store() {
    return new WindowSettingsStore() {
      @Override
      public Optional<WindowSettings> load() {
        return Optional.of(SETTINGS);
      }

      @Override
      public void save(WindowSettings settings) {
        saved.add(settings);
      }
    };
  }
}
