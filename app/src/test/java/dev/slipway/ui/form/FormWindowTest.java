package dev.slipway.ui.form;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.config.edit.Place;
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
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Text and form side by side, on the headless screen. */
@ExtendWith(ApplicationExtension.class)
class FormWindowTest {
  private static final String TEXT =
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

  private Stage stage;
  private Theme theme;
  private YamlEditor editor;
  private EditorViewModel editorModel;
  private FormModel model;
  private FormView form;

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

  private static void fail(Exception failure) {
    throw new AssertionError(failure);
  }

  @Test
  void typingInTheFormChangesTheTextAndKeepsItsCommentsAndTheCaret(FxRobot robot) {
    load(TEXT);
    TextField name = input("Name");
    robot.interact(name::requestFocus);
    robot.push(KeyCode.END);

    robot.write("-8b");

    eventually(() -> text().equals(TEXT.replace("name: qwen #", "name: qwen-8b #")));
    assertThat(onUi(() -> input("Name") == name && name.isFocused())).isTrue();
    assertThat(onUi(name::getCaretPosition)).isEqualTo("qwen-8b".length());

    robot.write("!");
    eventually(() -> text().contains("qwen-8b!"));
    eventually(() -> complaints().stream().anyMatch(words -> words.contains("small letter")));
  }

  @Test
  void aChangeInTheFormIsOneStepOfUndo(FxRobot robot) {
    load(TEXT);
    robot.interact(() -> input("Port").requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write("9000");
    robot.push(KeyCode.ENTER);
    eventually(() -> text().contains("port: 9000"));

    robot.interact(() -> area().requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.Z);

    eventually(() -> text().equals(TEXT));
    eventually(() -> input("Port").getText().equals("8000"));
  }

  @Test
  void typingInTheTextChangesTheForm(FxRobot robot) {
    load(TEXT);
    robot.interact(() -> area().requestFocus());
    robot.interact(() -> area().moveTo(text().indexOf("qwen") + "qwen".length()));

    robot.write("-moe");

    eventually(() -> input("Name").getText().equals("qwen-moe"));
  }

  @Test
  void aTextThatCannotBeReadLocksTheFormAsItWas(FxRobot robot) {
    load(TEXT);
    robot.interact(() -> area().moveTo(text().length()));
    robot.interact(() -> area().requestFocus());

    robot.write("x: {");

    eventually(() -> words().stream().anyMatch(words -> words.contains("how it was before")));
    assertThat(onUi(() -> input("Name").isDisabled())).isTrue();
    assertThat(onUi(() -> input("Name").getText())).isEqualTo("qwen");
  }

  @Test
  void aTextThatCannotBeReadForAMomentLeavesTheFormAlone(FxRobot robot) {
    load(TEXT);
    robot.interact(() -> useFormWith(Duration.INDEFINITE));

    robot.interact(() -> editor.replaceText(TEXT + "comma"));

    eventually(() -> model.shownProperty().get().stale());
    assertThat(onUi(() -> input("Name").isDisabled())).isFalse();
    assertThat(onUi(this::words)).noneMatch(words -> words.contains("cannot be read"));
  }

  @Test
  void aTextThatCouldNeverBeReadIsNotSaidToStandBelow(FxRobot robot) {
    robot.interact(() -> editor.load("type: {"));
    robot.interact(
        () -> {
          model.close();
          model =
              new FormModel(
                  editorModel, new FxBackground(new LoudNotices()), new EditorText(editor));
          useFormWith(Duration.INDEFINITE);
          model.setActive(true);
        });

    eventually(() -> words().stream().anyMatch(words -> words.contains("no fields to show")));
    assertThat(onUi(this::words)).noneMatch(words -> words.contains("how it was before"));
  }

  @Test
  void whatIsBeingTypedIsInTheTextBeforeSomethingIsDoneWithIt(FxRobot robot) {
    load(TEXT);
    List<String> seen = new ArrayList<>();
    robot.interact(() -> input("Name").requestFocus());
    robot.push(KeyCode.END);

    robot.write("-8b");
    robot.interact(() -> model.settle(() -> seen.add(editorModel.text())));

    eventually(() -> !seen.isEmpty());
    assertThat(seen).containsExactly(TEXT.replace("name: qwen #", "name: qwen-8b #"));
  }

  @Test
  void aVariableThatIsTakenOverEarlyIsWrittenOnce(FxRobot robot) {
    load(TEXT);
    robot.interact(() -> named("Add to Env").requestFocus());
    robot.push(KeyCode.SPACE);
    eventually(() -> input("Name of new entry in Env").isFocused());
    robot.write("A");

    robot.interact(
        () -> {
          model.settle(() -> {});
          area().requestFocus();
        });

    eventually(() -> text().contains("  - A\n"));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text().lines().filter("  - A"::equals)).hasSize(1);
  }

  @Test
  void theKeyboardGoesToTheNextRowWhenItsOwnIsRemoved(FxRobot robot) {
    load("type: task\ncommands:\n  - echo one\n  - |\n    echo two\n    echo three\n");
    robot.interact(() -> named("Remove Item 1 of Commands").requestFocus());

    robot.push(KeyCode.SPACE);

    eventually(() -> !text().contains("echo one"));
    eventually(() -> named("Item 1 of Commands").isFocused());

    robot.interact(() -> named("Remove Item 1 of Commands").requestFocus());
    robot.push(KeyCode.SPACE);

    eventually(() -> !text().contains("echo two"));
    eventually(() -> isInForm(stage.getScene().getFocusOwner()));
  }

  @Test
  void theKeyboardGoesToTheNextFieldWhenItsOwnIsRemoved(FxRobot robot) {
    load(TEXT);
    robot.interact(() -> named("Remove Port").requestFocus());

    robot.push(KeyCode.SPACE);

    eventually(() -> !text().contains("port:"));
    eventually(() -> isInForm(stage.getScene().getFocusOwner()));
  }

  @Test
  void undoFromAFieldTakesBackTheLastStepOfTheText(FxRobot robot) {
    load(TEXT);
    robot.interact(() -> input("Port").requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write("9000");
    robot.push(KeyCode.ENTER);
    eventually(() -> text().contains("port: 9000"));
    eventually(() -> model.form().orElseThrow().text().contains("port: 9000"));
    WaitForAsyncUtils.waitForFxEvents();

    robot.push(KeyCode.CONTROL, KeyCode.Z);

    eventually(() -> text().equals(TEXT));
    eventually(() -> input("Port").getText().equals("8000"));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    eventually(() -> text().contains("port: 9000"));
  }

  @Test
  void undoWhileTypingUndoesTheTyping(FxRobot robot) {
    load(TEXT);
    robot.interact(() -> input("Value of HF_TOKEN in Env").requestFocus());
    robot.interact(() -> input("Name").requestFocus());
    robot.push(KeyCode.END);
    robot.write("x");

    robot.push(KeyCode.CONTROL, KeyCode.Z);

    assertThat(onUi(() -> input("Name").getText())).isEqualTo("qwen");
    assertThat(text()).isEqualTo(TEXT);
  }

  @Test
  void theFormFollowsTheCaretToTheEndOfALongList(FxRobot robot) {
    String text = "type: task\ncommands:\n" + "  - echo hello\n".repeat(1000) + "port: 1\n";
    load(text);
    robot.interact(() -> area().requestFocus());

    robot.interact(() -> model.caretAt(text.length() - 40));

    assertThat(
            onUi(
                () -> {
                  Node more =
                      all().stream()
                          .filter(node -> node.getStyleClass().contains("form-more"))
                          .filter(node -> ((Label) node).getText().contains("more items"))
                          .findFirst()
                          .orElseThrow();
                  Bounds place = more.localToScene(more.getLayoutBounds());
                  return place.getMinY() >= 0 && place.getMaxY() <= 900;
                }))
        .isTrue();
  }

  @Test
  void allThatIsWrongWithTheFileAsAWholeIsSaid(FxRobot robot) {
    load("type: tusk\ntype: tusk\n");

    eventually(() -> model.problemsProperty().get().at(Place.ROOT).size() == 2);

    assertThat(onUi(this::complaints).getFirst().lines()).hasSize(2);
    assertThat(
            onUi(
                () ->
                    all().stream()
                        .filter(node -> node.getStyleClass().contains("form-complaint"))
                        .filter(Node::isVisible)
                        .allMatch(
                            node ->
                                node.getPseudoClassStates()
                                    .contains(PseudoClass.getPseudoClass("wrong")))))
        .isTrue();
  }

  @Test
  void aFieldIsAddedAndFilledInByKeysAlone(FxRobot robot) {
    load(TEXT);
    robot.interact(() -> named("Add field").requestFocus());
    robot.push(KeyCode.SPACE);
    robot.write("image");
    robot.push(KeyCode.ENTER);
    eventually(() -> input("Image").isFocused());

    robot.write("vllm/vllm-openai");
    robot.push(KeyCode.ENTER);

    eventually(
        () -> text().equals(TEXT.replace("# short\n", "# short\nimage: vllm/vllm-openai\n")));
    assertThat(onUi(() -> input("Image").isFocused())).isTrue();
  }

  @Test
  void aWordIsChosen(FxRobot robot) {
    load("type: dev-environment\nide: vscode # mine\n");

    robot.interact(() -> choice("IDE").setValue("cursor"));

    eventually(() -> text().equals("type: dev-environment\nide: cursor # mine\n"));
  }

  @Test
  void rowsAreAddedAndRemoved(FxRobot robot) {
    load(TEXT);
    robot.interact(() -> named("Add to Commands").requestFocus());
    robot.push(KeyCode.SPACE);
    eventually(() -> input("Item 2 of Commands").isFocused());
    robot.write("ls");
    robot.push(KeyCode.ENTER);
    eventually(() -> text().contains("  - vllm serve\n  - ls\nport"));

    robot.interact(() -> named("Remove Item 1 of Commands").requestFocus());
    robot.push(KeyCode.SPACE);

    eventually(() -> text().contains("commands:\n  # the server\n  - ls\nport"));
  }

  @Test
  void variablesAreFilledIn(FxRobot robot) {
    load(TEXT);
    robot.interact(() -> input("Value of HF_TOKEN in Env").requestFocus());

    robot.write("secret");
    robot.push(KeyCode.ENTER);

    eventually(() -> text().equals(TEXT.replace("- HF_TOKEN", "- HF_TOKEN=secret")));
  }

  @Test
  void theCaretOfTheTextMarksItsField(FxRobot robot) {
    load(TEXT);

    robot.interact(() -> model.caretAt(TEXT.indexOf("metric")));

    assertThat(
            onUi(
                () ->
                    all().stream()
                        .filter(ValueView.class::isInstance)
                        .filter(
                            node ->
                                node.getPseudoClassStates().stream()
                                    .anyMatch(
                                        state -> state.getPseudoClassName().equals("current")))
                        .map(node -> ((ValueView) node).field().place())
                        .toList()))
        .containsExactly(Place.of("scaling", "metric"));
  }

  @Test
  void aFieldLeadsToItsPlaceInTheText(FxRobot robot) {
    load(TEXT);
    robot.interact(() -> named("Show Port in the text").requestFocus());
    robot.push(KeyCode.SPACE);

    eventually(() -> area().getText().startsWith("port: 8000", area().getCaretPosition()));
    assertThat(onUi(() -> area().isFocused())).isTrue();
  }

  @Test
  void everyControlOfTheFormHasWords(FxRobot robot) {
    load(
        """
        type: service
        name: x
        registry_auth: {username: a, password: b}
        env: [A=1]
        commands: [ls]
        port: 8000
        gateway: true
        resources: {gpu: 24GB, cpu: {count: 4}}
        volumes: [a:/b, {instance_path: /a, path: /b}]
        tags: {a: b}
        foo: [1]
        """);
    robot.interact(() -> named("Add field").requestFocus());
    robot.push(KeyCode.SPACE);

    assertThat(onUi(this::wordless)).isEmpty();
  }

  @Test
  void aLongTextIsShownInPartAndSaysSo(FxRobot robot) {
    load("type: task\ncommands:\n" + "  - echo hello\n".repeat(10_000));

    eventually(() -> words().stream().anyMatch(words -> words.contains("more items are in the")));
  }

  private void useFormWith(Duration pause) {
    form.close();
    form = new FormView(model, pause);
    ((HBox) stage.getScene().getRoot()).getChildren().set(1, form);
  }

  private boolean isInForm(Node owner) {
    for (Node node = owner; node != null; node = node.getParent()) {
      if (node.equals(form)) return true;
    }
    return false;
  }

  private void load(String text) {
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> editor.load(text));
    eventually(() -> model.form().filter(form -> form.text().equals(text)).isPresent());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private List<String> wordless() {
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

  private Node named(String words) {
    return onUi(
        () ->
            all().stream()
                .filter(node -> words.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing is called " + words)));
  }

  private TextField input(String name) {
    return (TextField) named(name);
  }

  @SuppressWarnings("unchecked") // choices are of words
  private ComboBox<String> choice(String name) {
    return (ComboBox<String>) named(name);
  }

  private List<String> complaints() {
    return all().stream()
        .filter(node -> node.getStyleClass().contains("form-complaint") && node.isVisible())
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private List<String> words() {
    return all().stream()
        .filter(node -> node instanceof Label && node.isVisible())
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private List<Node> all() {
    List<Node> found = new ArrayList<>();
    collect(form, found);
    return found;
  }

  private static void collect(Parent parent, List<Node> found) {
    for (Node node : parent.getChildrenUnmodifiable()) {
      found.add(node);
      if (node instanceof Parent inner) collect(inner, found);
    }
  }

  private CodeArea area() {
    return (CodeArea) editor.lookup(".yaml-area");
  }

  private String text() {
    return onUi(() -> area().getText());
  }

  private static <T> T onUi(Callable<T> question) {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(question));
  }

  private static void eventually(Callable<Boolean> condition) {
    await().atMost(10, SECONDS).ignoreExceptions().until(() -> onUi(condition));
  }
}
