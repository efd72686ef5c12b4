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
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The editor as its user has it, on the headless screen, with a language of its own. */
@ExtendWith(ApplicationExtension.class)
class EditorWindowTest {
  private static final String NESTED = "a: 1\nb:\n  c:\n    d: 2\n  e: 3\nf: 4\n";

  private static final Logger STYLES = Logger.getLogger("javafx.css");

  private final List<Exception> failures = new ArrayList<>();
  private final List<String> styleWarnings = new CopyOnWriteArrayList<>();
  private final Handler styleListener =
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
  private EditorViewModel model;
  private YamlEditor editor;
  private Stage stage;
  private Theme theme;

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

  private void load(String text) {
    onUi(
        () -> {
          editor.load(text);
          editor.focusText();
          return text;
        });
    WaitForAsyncUtils.waitForFxEvents();
    eventually(() -> model.current().isPresent());
  }

  private void caretAt(int offset) {
    onUi(
        () -> {
          area().moveTo(offset);
          return offset;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Rests the pointer on a character until the card is there. */
  private void hover(FxRobot robot, int offset) {
    Bounds there = onUi(() -> area().getCharacterBoundsOnScreen(offset, offset + 1).orElseThrow());
    robot.moveTo(there);
    eventually(() -> !texts("help-text").isEmpty());
  }

  private static boolean isWhole(Labeled label) {
    return label.lookup(".text") instanceof Text shown && shown.getText().equals(label.getText());
  }

  private YamlArea area() {
    return (YamlArea) editor.lookup(".yaml-area");
  }

  private String text() {
    return onUi(() -> area().getText());
  }

  private String selected() {
    return onUi(() -> area().getSelectedText());
  }

  private List<Integer> hidden() {
    WaitForAsyncUtils.waitForFxEvents();
    return onUi(
        () ->
            IntStream.range(0, area().getParagraphs().size())
                .filter(area()::hides)
                .boxed()
                .toList());
  }

  private String saying() {
    return texts("editor-saying").stream().findFirst().orElse("");
  }

  private String place() {
    return texts("find-place").stream().findFirst().orElse("");
  }

  private TextField replacement() {
    return (TextField)
        editor.lookupAll(".text-field").stream()
            .filter(field -> "Replace with".equals(field.getAccessibleText()))
            .findFirst()
            .orElseThrow();
  }

  private Node labelled(String selector, String text) {
    return onUi(
        () ->
            editor.lookupAll(selector).stream()
                .filter(node -> node instanceof Labeled one && text.equals(one.getText()))
                .findFirst()
                .orElseThrow());
  }

  private Set<Node> styled(String styleClass) {
    return onUi(() -> editor.lookupAll("." + styleClass));
  }

  /** What all labels of a sort say, in this window and its pop-ups. */
  private static List<String> texts(String styleClass) {
    return onUi(
        () ->
            labels(styleClass).stream()
                .map(Labeled::getText)
                .filter(text -> text != null && !text.isEmpty())
                .toList());
  }

  private static List<Labeled> labels(String styleClass) {
    return Window.getWindows().stream()
        .filter(Window::isShowing)
        .flatMap(window -> window.getScene().getRoot().lookupAll("." + styleClass).stream())
        .map(Labeled.class::cast)
        .toList();
  }

  private static <T> T onUi(Callable<T> question) {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(question));
  }

  private static void eventually(Callable<Boolean> condition) {
    await().atMost(10, SECONDS).until(condition);
  }
}
