package dev.slipway.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.edit.Place;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class FormFieldsWindowTest extends FormWindow {
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
}
