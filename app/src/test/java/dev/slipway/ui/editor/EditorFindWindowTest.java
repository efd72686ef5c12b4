package dev.slipway.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class EditorFindWindowTest extends EditorWindow {
  @Test
  void allMatchesAreReplacedInOneStep(FxRobot robot) {
    load("port: 80\nport: 81\nname: x\n");
    robot.push(KeyCode.CONTROL, KeyCode.H);
    robot.clickOn(labelled(".find-option", ".*"));
    robot.clickOn(".find-bar .text-field");
    robot.write("port: (8)(.)");
    eventually(() -> !styled("found").isEmpty());
    eventually(() -> place().equals("1 of 2"));
    robot.clickOn(onUi(() -> replacement()));
    robot.write("p$2");

    robot.clickOn(labelled(".button", "Replace all"));

    eventually(() -> text().equals("p0\np1\nname: x\n"));
    robot.push(KeyCode.ESCAPE);
    assertThat(styled("find-bar")).isEmpty();
    eventually(() -> styled("found").isEmpty());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(text()).isEqualTo("port: 80\nport: 81\nname: x\n");
  }

  @Test
  void enterInTheReplacementReplacesOneAfterTheOther(FxRobot robot) {
    load("x x x");
    robot.push(KeyCode.CONTROL, KeyCode.H);
    robot.write("x");
    eventually(() -> place().equals("1 of 3"));
    robot.clickOn(onUi(() -> replacement()));
    robot.write("yy");

    robot.push(KeyCode.ENTER);
    eventually(() -> text().equals("yy x x"));
    eventually(() -> place().equals("1 of 2"));
    robot.push(KeyCode.ENTER);

    eventually(() -> text().equals("yy yy x"));
  }

  @Test
  void aBrokenRegularExpressionIsSaidInWords(FxRobot robot) {
    load("abc");
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.clickOn(labelled(".find-option", ".*"));
    robot.clickOn(".find-bar .text-field");
    robot.write("a(");

    eventually(() -> texts("find-trouble").toString().contains("not a regular expression"));
  }

  @Test
  void aSearchGoesIntoAFold(FxRobot robot) {
    load(NESTED);
    caretAt(5);
    eventually(() -> styled("fold-handle").size() == 2);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.OPEN_BRACKET);

    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("d: 2");

    eventually(() -> selected().equals("d: 2"));
    assertThat(hidden()).isEmpty();
  }

  @Test
  void formattingIsOneStepAndARefusalIsSaid(FxRobot robot) {
    load("a: 1  \nb: 2 \nc: 3\n");
    caretAt(16);

    robot.push(KeyCode.SHIFT, KeyCode.ALT, KeyCode.F);

    eventually(() -> text().equals("a: 1\nb: 2\nc: 3\n"));
    assertThat(onUi(() -> area().getCaretPosition())).isEqualTo(13);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(text()).isEqualTo("a: 1  \nb: 2 \nc: 3\n");

    load("a:\t1\n");
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    eventually(() -> saying().equals("There is a tab in this text."));
  }

  @Test
  void keysMoveDuplicateAndDeleteLines(FxRobot robot) {
    load("a\nb\nc\n");
    caretAt(2);

    robot.push(KeyCode.ALT, KeyCode.UP);
    assertThat(text()).isEqualTo("b\na\nc\n");
    robot.push(KeyCode.CONTROL, KeyCode.D);
    assertThat(text()).isEqualTo("b\nb\na\nc\n");
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
    assertThat(text()).isEqualTo("b\na\nc\n");
    robot.push(KeyCode.CONTROL, KeyCode.SLASH);
    assertThat(text()).isEqualTo("b\n# a\nc\n");
  }

  @Test
  void aLineIsReachedByItsNumber(FxRobot robot) {
    load("a\nb\nc\n");

    robot.push(KeyCode.CONTROL, KeyCode.G);
    robot.write("3");
    robot.push(KeyCode.ENTER);

    assertThat(onUi(() -> area().getCurrentParagraph())).isEqualTo(2);
    assertThat(onUi(() -> area().isFocused())).isTrue();
  }

  @Test
  void editsOfOneTextAreMadeWhereTheyWereMeant() {
    load("a: 1\nb: 2\nc: 3\n");

    onUi(
        () -> {
          editor.apply(
              List.of(
                  new dev.slipway.config.TextEdit(0, 1, "first"),
                  new dev.slipway.config.TextEdit(5, 6, ""),
                  new dev.slipway.config.TextEdit(10, 11, "third")));
          return null;
        });

    assertThat(text()).isEqualTo("first: 1\n: 2\nthird: 3\n");
    assertThat(onUi(() -> area().text())).isEqualTo(text());
  }

  @Test
  void theTextIsKnownWithoutAskingTheAreaAgain(FxRobot robot) {
    load("a: \ud83d\ude00\n");
    robot.push(KeyCode.CONTROL, KeyCode.END);
    robot.write("b: 1");
    robot.push(KeyCode.ENTER);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    onUi(
        () -> {
          area().replaceText(0, 1, "x\r\ny");
          return null;
        });

    assertThat(onUi(() -> area().text())).isEqualTo(text()).startsWith("x\ny: \ud83d\ude00");
  }
}
