package dev.slipway.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.ui.fake.LoudNotices;
import dev.slipway.ui.shell.FxBackground;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class FormWindowTest extends FormWindow {
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
}
