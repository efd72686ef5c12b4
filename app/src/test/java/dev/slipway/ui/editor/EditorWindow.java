package dev.slipway.ui.editor;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.ui.fake.LoudNotices;
import dev.slipway.ui.shell.FxBackground;
import dev.slipway.ui.theme.Theme;
import dev.slipway.ui.theme.ThemeChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/**
 * An editor in a window, for tests that press its keys. It fails on a warning of the style sheet.
 */
@ExtendWith(ApplicationExtension.class)
abstract class EditorWindow {
  static final String NESTED = "a: 1\nb:\n  c:\n    d: 2\n  e: 3\nf: 4\n";

  static final Logger STYLES = Logger.getLogger("javafx.css");

  final List<Exception> failures = new ArrayList<>();
  final List<String> styleWarnings = new CopyOnWriteArrayList<>();
  final Handler styleListener =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          styleWarnings.add(record.getMessage());
        }

        @Override
        public void flush() {
          // Nothing is kept back.
        }

        @Override
        public void close() {
          // Nothing is open.
        }
      };
  EditorViewModel model;
  YamlEditor editor;
  Stage stage;
  Theme theme;

  @BeforeEach
  void open() throws Exception {
    STYLES.addHandler(styleListener);
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          theme = new Theme(ThemeChoice.LIGHT);
          FxBackground background = new FxBackground(new LoudNotices());
          model = new EditorViewModel(background, new FakeLanguage(), failures::add);
          editor = new YamlEditor(model, background);
          stage = new Stage();
          Scene scene = new Scene(new StackPane(editor), 800, 600);
          theme.install(scene);
          stage.setScene(scene);
          stage.show();
          stage.requestFocus();
        });
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.setupFixture(
        () -> {
          stage.hide();
          editor.close();
          model.close();
          theme.close();
        });
    STYLES.removeHandler(styleListener);
    assertThat(failures).isEmpty();
    assertThat(styleWarnings).isEmpty();
  }

  void load(String text) {
    onUi(
        () -> {
          editor.load(text);
          editor.focusText();
          return text;
        });
    WaitForAsyncUtils.waitForFxEvents();
    eventually(() -> model.current().isPresent());
  }

  void caretAt(int offset) {
    onUi(
        () -> {
          area().moveTo(offset);
          return offset;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Rests the pointer on a character until the card is there. */
  void hover(FxRobot robot, int offset) {
    Bounds there = onUi(() -> area().getCharacterBoundsOnScreen(offset, offset + 1).orElseThrow());
    robot.moveTo(there);
    eventually(() -> !texts("help-text").isEmpty());
  }

  static boolean isWhole(Labeled label) {
    return label.lookup(".text") instanceof Text shown && shown.getText().equals(label.getText());
  }

  YamlArea area() {
    return (YamlArea) editor.lookup(".yaml-area");
  }

  String text() {
    return onUi(() -> area().getText());
  }

  String selected() {
    return onUi(() -> area().getSelectedText());
  }

  List<Integer> hidden() {
    WaitForAsyncUtils.waitForFxEvents();
    return onUi(
        () ->
            IntStream.range(0, area().getParagraphs().size())
                .filter(area()::hides)
                .boxed()
                .toList());
  }

  String saying() {
    return texts("editor-saying").stream().findFirst().orElse("");
  }

  String place() {
    return texts("find-place").stream().findFirst().orElse("");
  }

  TextField replacement() {
    return (TextField)
        editor.lookupAll(".text-field").stream()
            .filter(field -> "Replace with".equals(field.getAccessibleText()))
            .findFirst()
            .orElseThrow();
  }

  Node labelled(String selector, String text) {
    return onUi(
        () ->
            editor.lookupAll(selector).stream()
                .filter(node -> node instanceof Labeled one && text.equals(one.getText()))
                .findFirst()
                .orElseThrow());
  }

  Set<Node> styled(String styleClass) {
    return onUi(() -> editor.lookupAll("." + styleClass));
  }

  /** What all labels of a sort say, in this window and its pop-ups. */
  static List<String> texts(String styleClass) {
    return onUi(
        () ->
            labels(styleClass).stream()
                .map(Labeled::getText)
                .filter(text -> text != null && !text.isEmpty())
                .toList());
  }

  static List<Labeled> labels(String styleClass) {
    return Window.getWindows().stream()
        .filter(Window::isShowing)
        .flatMap(window -> window.getScene().getRoot().lookupAll("." + styleClass).stream())
        .map(Labeled.class::cast)
        .toList();
  }

  static <T> T onUi(Callable<T> question) {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(question));
  }

  static void eventually(Callable<Boolean> condition) {
    await().atMost(10, SECONDS).until(condition);
  }
}
