package dev.slipway.ui.launch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.config.Checked;
import dev.slipway.config.Problem;
import dev.slipway.config.Service;
import dev.slipway.config.Severity;
import dev.slipway.config.language.Language;
import dev.slipway.ui.editor.Suggestion;
import dev.slipway.ui.shell.FxBackground;
import dev.slipway.ui.theme.Theme;
import dev.slipway.ui.theme.ThemeChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
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

/** Whole configurations are written and repaired in the window, with hardly a letter typed. */
@ExtendWith(ApplicationExtension.class)
class WritingWindowTest {
  private static final String TEN_MISTAKES =
      """
      # Serves a model. The comments must survive all repairs.
      type: servise
      name: My-Service   # the address is made from it
      imge: vllm/vllm-openai:latest
      env:
      \t- HF_TOKEN
        - "MODEL = Qwen/Qwen3-8B"
      commands: vllm serve Qwen/Qwen3-8B --port 8000
      port:8000
      model: @Qwen/Qwen3-8B
      resources:
        gpu: 80GB..24GB
        shm_size: 16 gigabytes
      max_duration: 2 hours
      """;

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
  void aVllmServiceIsWrittenFromAnEmptyTextByCompletionAlone(FxRobot robot) {
    begin("");

    take(robot, "type", "service");
    robot.push(KeyCode.END);
    robot.push(KeyCode.ENTER);
    take(robot, "image", "vllm/vllm-openai:latest");
    robot.push(KeyCode.END);
    robot.push(KeyCode.ENTER);
    take(robot, "env", "MODEL=", "Qwen/Qwen3-8B");
    robot.push(KeyCode.END);
    robot.push(KeyCode.ENTER);
    take(robot, "commands", "vllm serve MODEL --port 8000");
    robot.push(KeyCode.END);
    robot.push(KeyCode.ENTER);
    take(robot, "port", "8000");
    robot.push(KeyCode.END);
    robot.push(KeyCode.ENTER);
    take(robot, "model", "Qwen/Qwen3-8B");
    robot.push(KeyCode.END);
    robot.push(KeyCode.ENTER);
    take(robot, "resources", "gpu", "24GB");

    Checked checked = new Language().check(text());
    assertThat(checked.hasErrors()).as(text()).isFalse();
    assertThat(checked.configuration()).containsInstanceOf(Service.class);
    assertThat(text())
        .contains("image: vllm/vllm-openai:latest", "vllm serve $MODEL --port 8000")
        .contains("port: 8000", "model: Qwen/Qwen3-8B", "  gpu: 24GB");
  }

  @Test
  void aTextWithTenMistakesIsRepairedByQuickFixesAlone(FxRobot robot) {
    begin(TEN_MISTAKES);
    eventually(() -> problems().getItems().size() >= 5);

    for (int i = 0; i < 30 && firstError(text()).isPresent(); i++) {
      String before = text();
      Problem mistake = firstError(before).orElseThrow();
      robot.interact(
          () -> {
            area().requestFocus();
            area().moveTo(mistake.span().start());
          });
      eventually(() -> problems().getItems().contains(mistake));
      robot.push(KeyCode.ALT, KeyCode.ENTER);
      eventually(() -> popupShows(".fix-cell"));
      robot.push(KeyCode.ENTER);
      eventually(() -> !area().getText().equals(before));
    }

    assertThat(firstError(text())).as(text()).isEmpty();
    assertThat(text())
        .contains("# Serves a model. The comments must survive all repairs.")
        .contains("# the address is made from it")
        .contains("gpu: 24GB..80GB");
  }

  private static Optional<Problem> firstError(String text) {
    return new Language()
        .check(text).problems().stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .findFirst();
  }

  /** Asks for suggestions where none are shown, and takes the one of each name in turn. */
  private void take(FxRobot robot, String... labels) {
    for (String label : labels) {
      robot.push(KeyCode.CONTROL, KeyCode.SPACE);
      eventually(() -> offered(label).isPresent());
      int steps = onUi(() -> stepsTo(label));
      for (int i = 0; i < Math.abs(steps); i++) robot.push(steps > 0 ? KeyCode.DOWN : KeyCode.UP);
      String before = text();
      robot.push(KeyCode.ENTER);
      eventually(() -> !area().getText().equals(before));
    }
  }

  private static int stepsTo(String label) {
    ListView<Suggestion> list = suggestions().orElseThrow();
    int wanted = list.getItems().indexOf(offered(label).orElseThrow());
    return wanted - list.getSelectionModel().getSelectedIndex();
  }

  private static Optional<Suggestion> offered(String label) {
    return suggestions().stream()
        .flatMap(list -> list.getItems().stream())
        .filter(suggestion -> suggestion.label().equals(label))
        .findFirst();
  }

  @SuppressWarnings("unchecked")
  private static Optional<ListView<Suggestion>> suggestions() {
    return popups(".popup-list").stream()
        .map(node -> (ListView<Suggestion>) node)
        .filter(list -> !list.getItems().isEmpty())
        .findFirst();
  }

  private static boolean popupShows(String query) {
    return !popups(query).isEmpty();
  }

  private static List<Node> popups(String query) {
    return Window.getWindows().stream()
        .filter(Window::isShowing)
        .flatMap(window -> window.getScene().getRoot().lookupAll(query).stream())
        .toList();
  }

  private void begin(String text) {
    onUi(
        () -> {
          room.editText("a.dstack.yml", text);
          return text;
        });
    WaitForAsyncUtils.waitForFxEvents();
    eventually(() -> area().isFocused());
  }

  private CodeArea area() {
    return (CodeArea) room.view().lookup(".yaml-area");
  }

  private String text() {
    return onUi(() -> area().getText());
  }

  @SuppressWarnings("unchecked")
  private ListView<Object> problems() {
    return (ListView<Object>) room.view().lookup(".problem-list");
  }

  private static <T> T onUi(Callable<T> question) {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(question));
  }

  private static void eventually(Callable<Boolean> condition) {
    await().atMost(20, SECONDS).ignoreExceptions().until(() -> onUi(condition));
  }
}
