package dev.slipway.ui.form;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import dev.slipway.ui.editor.DstackLanguage;
import dev.slipway.ui.editor.EditorViewModel;
import dev.slipway.ui.editor.YamlEditor;
import dev.slipway.ui.fake.LoudNotices;
import dev.slipway.ui.shell.FxBackground;
import dev.slipway.ui.theme.Theme;
import dev.slipway.ui.theme.ThemeChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A form beside the text that it edits, in a window. */
@ExtendWith(ApplicationExtension.class)
abstract class FormWindow {
  static final String TEXT =
      """
      # A service
      type: service
      name: qwen # short

      # What it needs
      env:
        - HF_TOKEN
      commands:
        # the server
        - vllm serve
      port: 8000
      scaling:
        metric: rps
        target: 10
      """;

  Stage stage;
  Theme theme;
  YamlEditor editor;
  EditorViewModel editorModel;
  FormModel model;
  FormView form;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          theme = new Theme(ThemeChoice.LIGHT);
          FxBackground background = new FxBackground(new LoudNotices());
          editorModel = new EditorViewModel(background, new DstackLanguage(), FormWindowTest::fail);
          editor = new YamlEditor(editorModel, background);
          model = new FormModel(editorModel, background, new EditorText(editor));
          form = new FormView(model, Duration.millis(1));
          form.setPrefWidth(320);
          editor.setPrefWidth(560);
          stage = new Stage();
          stage.setScene(new Scene(new HBox(editor, form), 880, 900));
          theme.install(stage.getScene());
          stage.show();
          stage.requestFocus();
          model.setActive(true);
        });
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.setupFixture(
        () -> {
          stage.hide();
          form.close();
          model.close();
          editor.close();
          editorModel.close();
          theme.close();
        });
  }

  static void fail(Exception failure) {
    throw new AssertionError(failure);
  }

  void useFormWith(Duration pause) {
    form.close();
    form = new FormView(model, pause);
    ((HBox) stage.getScene().getRoot()).getChildren().set(1, form);
  }

  boolean isInForm(Node owner) {
    for (Node node = owner; node != null; node = node.getParent()) {
      if (node.equals(form)) return true;
    }
    return false;
  }

  void load(String text) {
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> editor.load(text));
    eventually(() -> model.form().filter(form -> form.text().equals(text)).isPresent());
    WaitForAsyncUtils.waitForFxEvents();
  }

  List<String> wordless() {
    return all().stream()
        .filter(node -> node.isFocusTraversable() && node.isVisible())
        .filter(node -> node.getAccessibleText() == null || node.getAccessibleText().isBlank())
        .filter(
            node ->
                !(node instanceof Labeled labeled)
                    || labeled.getText() == null
                    || labeled.getText().isBlank())
        .map(Node::toString)
        .toList();
  }

  Node named(String words) {
    return onUi(
        () ->
            all().stream()
                .filter(node -> words.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing is called " + words)));
  }

  TextField input(String name) {
    return (TextField) named(name);
  }

  @SuppressWarnings("unchecked") // choices are of words
  ComboBox<String> choice(String name) {
    return (ComboBox<String>) named(name);
  }

  List<String> complaints() {
    return all().stream()
        .filter(node -> node.getStyleClass().contains("form-complaint") && node.isVisible())
        .map(node -> ((Label) node).getText())
        .toList();
  }

  List<String> words() {
    return all().stream()
        .filter(node -> node instanceof Label && node.isVisible())
        .map(node -> ((Label) node).getText())
        .toList();
  }

  List<Node> all() {
    List<Node> found = new ArrayList<>();
    collect(form, found);
    return found;
  }

  static void collect(Parent parent, List<Node> found) {
    for (Node node : parent.getChildrenUnmodifiable()) {
      found.add(node);
      if (node instanceof Parent inner) collect(inner, found);
    }
  }

  CodeArea area() {
    return (CodeArea) editor.lookup(".yaml-area");
  }

  String text() {
    return onUi(() -> area().getText());
  }

  static <T> T onUi(Callable<T> question) {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(question));
  }

  static void eventually(Callable<Boolean> condition) {
    await().atMost(10, SECONDS).ignoreExceptions().until(() -> onUi(condition));
  }
}
