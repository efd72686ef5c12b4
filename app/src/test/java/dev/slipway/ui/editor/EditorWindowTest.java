package dev.slipway.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class EditorWindowTest extends EditorWindow {
  @Test
  void altEnterOffersTheRepairsAndEnterMakesTheFirstAsOneStep(FxRobot robot) {
    load("resources:\n  memroy: 3\n");
    caretAt(15);

    robot.push(KeyCode.ALT, KeyCode.ENTER);
    eventually(() -> texts("fix-cell").contains("Change to memory"));
    robot.push(KeyCode.ENTER);

    eventually(() -> text().equals("resources:\n  memory: 3\n"));
    assertThat(onUi(() -> area().isFocused())).isTrue();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(text()).isEqualTo("resources:\n  memroy: 3\n");
  }

  @Test
  void altEnterKnowsTheMistakesOfTheWholeLine(FxRobot robot) {
    load("a: wrong\nb: wrong\n");
    caretAt(9);

    robot.push(KeyCode.ALT, KeyCode.ENTER);
    eventually(() -> texts("fix-cell").contains("Take it out"));
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);

    eventually(() -> text().equals("a: wrong\nb: \n"));
  }

  @Test
  void aLineWithoutMistakesSaysThatThereIsNothingToRepair(FxRobot robot) {
    load("a: 1\nb: wrong\n");
    caretAt(0);

    robot.push(KeyCode.ALT, KeyCode.ENTER);

    eventually(() -> saying().equals("No repair is known for this line."));
    robot.push(KeyCode.ENTER);
    assertThat(text()).isEqualTo("\na: 1\nb: wrong\n");
  }

  @Test
  void theBulbBesideTheCaretsLineOpensTheRepairs(FxRobot robot) {
    load("a: 1\nb: wrong\n");
    caretAt(6);
    eventually(() -> !styled("gutter-bulb").isEmpty());

    robot.clickOn(".gutter-bulb");

    eventually(() -> texts("fix-cell").contains("Change to right"));
  }

  @Test
  void aFoldHidesItsLinesAndLeavesTextAndUndoAlone(FxRobot robot) {
    load(NESTED);
    eventually(() -> styled("fold-handle").size() == 2);

    robot.clickOn(styled("fold-handle").iterator().next());

    eventually(() -> hidden().equals(List.of(2, 3, 4)));
    assertThat(text()).isEqualTo(NESTED);
    assertThat(onUi(() -> area().isUndoAvailable())).isFalse();
    eventually(() -> !styled("fold-dots").isEmpty());
    robot.clickOn(".fold-dots");
    eventually(() -> hidden().isEmpty());
  }

  @Test
  void keysFoldWhatIsAroundTheCaretAndUnfoldIt(FxRobot robot) {
    load(NESTED);
    caretAt(NESTED.indexOf("d: 2"));
    eventually(() -> styled("fold-handle").size() == 2);

    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.OPEN_BRACKET);
    assertThat(hidden()).containsExactly(3);
    assertThat(onUi(() -> area().getCurrentParagraph())).isEqualTo(2);

    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.CLOSE_BRACKET);
    assertThat(hidden()).isEmpty();
  }

  @Test
  void arrowsLeadOverAFoldAndGoingInsideOpensIt(FxRobot robot) {
    load(NESTED);
    caretAt(5);
    eventually(() -> styled("fold-handle").size() == 2);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.OPEN_BRACKET);
    assertThat(hidden()).containsExactly(2, 3, 4);

    robot.push(KeyCode.DOWN);
    assertThat(onUi(() -> area().getCurrentParagraph())).isEqualTo(5);
    robot.push(KeyCode.UP);
    assertThat(onUi(() -> area().getCurrentParagraph())).isEqualTo(1);
    assertThat(hidden()).containsExactly(2, 3, 4);

    caretAt(NESTED.indexOf("d: 2"));
    assertThat(hidden()).isEmpty();
  }

  @Test
  void copyingAFoldCopiesItsLines(FxRobot robot) {
    load(NESTED);
    caretAt(5);
    eventually(() -> styled("fold-handle").size() == 2);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.OPEN_BRACKET);

    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.push(KeyCode.CONTROL, KeyCode.C);

    assertThat(hidden()).containsExactly(2, 3, 4);
    assertThat(onUi(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(NESTED);
  }

  @Test
  void anEditAboveAFoldMovesItAndUndoKeepsTheText(FxRobot robot) {
    load(NESTED);
    caretAt(5);
    eventually(() -> styled("fold-handle").size() == 2);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.OPEN_BRACKET);
    caretAt(4);

    robot.push(KeyCode.ENTER);

    eventually(() -> hidden().equals(List.of(3, 4, 5)));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    eventually(() -> hidden().equals(List.of(2, 3, 4)));
    assertThat(text()).isEqualTo(NESTED);
  }

  @Test
  void takingAFieldOpensTheListOfItsValues(FxRobot robot) {
    load("");
    robot.write("ty");
    eventually(() -> texts("suggestion-label").contains("type"));

    robot.push(KeyCode.ENTER);
    eventually(() -> texts("suggestion-label").contains("service"));
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);

    eventually(() -> text().equals("type: service"));
    eventually(() -> texts("suggestion-label").isEmpty());
  }

  @Test
  void typingOnNarrowsTheSuggestions(FxRobot robot) {
    load("");
    robot.push(KeyCode.CONTROL, KeyCode.SPACE);
    eventually(() -> texts("suggestion-label").size() == 4);

    robot.write("na");

    eventually(() -> texts("suggestion-label").equals(List.of("name")));
    robot.push(KeyCode.ESCAPE);
    eventually(() -> texts("suggestion-label").isEmpty());
    assertThat(text()).isEqualTo("na");
  }

  @Test
  void enterAfterTextThatMayBeMeantMakesALine(FxRobot robot) {
    load("");
    robot.write("say: py");
    eventually(() -> texts("suggestion-label").contains("python run.py"));
    robot.push(KeyCode.ENTER);
    assertThat(text()).isEqualTo("say: py\n");

    robot.write("say: py");
    eventually(() -> texts("suggestion-label").contains("python run.py"));
    robot.push(KeyCode.TAB);
    assertThat(text()).isEqualTo("say: py\nsay: python run.py");
    robot.push(KeyCode.ENTER);
    robot.write("say: py");
    eventually(() -> texts("suggestion-label").contains("python run.py"));
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);
    assertThat(text()).endsWith("\nsay: python run.py");
  }

  @Test
  void aClickElsewhereIsNotSwallowedByAPopUp(FxRobot robot) {
    Button button = new Button("Elsewhere");
    List<String> clicks = new ArrayList<>();
    onUi(
        () -> {
          button.setOnAction(event -> clicks.add("clicked"));
          editor.setBottom(button);
          return null;
        });
    load("");
    robot.push(KeyCode.CONTROL, KeyCode.SPACE);
    eventually(() -> texts("suggestion-label").size() == 4);

    robot.clickOn(button);
    assertThat(clicks).hasSize(1);

    load("a: memroy\n");
    hover(robot, 4);
    robot.clickOn(button);
    assertThat(clicks).hasSize(2);
    eventually(() -> texts("help-text").isEmpty());
  }

  @Test
  void whatIsSuggestedIsReadWhole(FxRobot robot) {
    load("say: ");
    caretAt(5);
    robot.push(KeyCode.CONTROL, KeyCode.SPACE);
    eventually(() -> texts("suggestion-label").contains(FakeLanguage.LONG));

    assertThat(onUi(() -> labels("suggestion-label").stream().filter(EditorWindowTest::isWhole)))
        .extracting(Labeled::getText)
        .contains(FakeLanguage.LONG);
  }

  @Test
  void theStyleSheetFindsAllItsColours(FxRobot robot) {
    load("a: wrong\nb: memroy\n" + NESTED);
    hover(robot, 4);
    robot.push(KeyCode.ESCAPE);
    robot.push(KeyCode.ALT, KeyCode.ENTER);
    eventually(() -> !texts("fix-cell").isEmpty());
    robot.push(KeyCode.ESCAPE);
    load("");
    robot.push(KeyCode.CONTROL, KeyCode.SPACE);
    eventually(() -> texts("suggestion-label").size() == 4);
    robot.push(KeyCode.ESCAPE);
    assertThat(styleWarnings).isEmpty();
  }

  @Test
  void nothingToSuggestIsSaid(FxRobot robot) {
    load("a: ");
    caretAt(3);

    robot.push(KeyCode.CONTROL, KeyCode.SPACE);

    eventually(() -> saying().equals("There is nothing to suggest here."));
  }
}
