package dev.slipway.ui.launch;

import dev.slipway.config.Span;
import dev.slipway.ui.editor.YamlEditor;
import dev.slipway.ui.room.Background;
import dev.slipway.ui.widgets.EmptyState;
import javafx.animation.PauseTransition;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** One open document as one sees it: its text with its problems, and its side. */
final class DocumentView extends StackPane {
  private static final Duration PLAN_PAUSE = Duration.millis(400);
  private static final Duration KEEP_PAUSE = Duration.millis(600);
  private static final double TEXT_SHARE = 0.76;

  private final DocumentViewModel model;
  private final YamlEditor editor;
  private final ProblemPane problems;
  private final SidePane side;
  private final SplitPane text;
  private final BorderPane trouble = new BorderPane();
  private final PauseTransition planPause = new PauseTransition(PLAN_PAUSE);
  private final PauseTransition keepPause = new PauseTransition(KEEP_PAUSE);

  /**
   * @param keep keeps what is not saved for the case of a crash
   * @param drop closes the document and gives up what is not saved
   */
  DocumentView(DocumentViewModel model, Background background, Runnable keep, Runnable drop) {
    this.model = model;
    editor = new YamlEditor(model.editor(), background);
    editor.load(model.editor().text());
    editor.moveTo(model.caret());
    problems = new ProblemPane(model.editor(), this::goTo, editor::apply, editor.caretProperty());
    side = new SidePane(model.editor(), editor, model.plan(), background);
    BorderPane upper = new BorderPane(editor);
    upper.setTop(
        new VBox(
            new NoticeBar(model.document(), drop, this::focusText),
            new MessageBar(model),
            new ArgumentsBar(model)));
    text = new SplitPane(upper, problems);
    text.setOrientation(Orientation.VERTICAL);
    text.setDividerPositions(TEXT_SHARE);
    SplitPane.setResizableWithParent(problems, false);
    getStyleClass().add("document-view");
    getChildren().addAll(text, trouble);
    model.document().onLoad(editor::replaceText);
    model.onGoTo(this::goTo);
    model.onSettle(side::settle);
    planPause.setOnFinished(event -> model.refreshPlan());
    keepPause.setOnFinished(event -> keep.run());
    follow();
  }

  private void follow() {
    model.editor().textProperty().addListener((observed, before, now) -> typed());
    model.argumentsProperty().subscribe(arguments -> planPause.playFromStart());
    model.document().documentProperty().subscribe(this::show);
    editor.caretProperty().subscribe(model::caretAt);
  }

  private void typed() {
    planPause.playFromStart();
    // Not from the start: whoever types without a pause is kept all the same.
    keepPause.play();
  }

  private void show(Document document) {
    planPause.playFromStart();
    boolean canEdit = document.trouble().isEmpty();
    text.setVisible(canEdit);
    side.setEditable(canEdit);
    trouble.setVisible(!canEdit);
    trouble.setCenter(
        document
            .trouble()
            .map(
                why ->
                    new EmptyState(
                        Feather.ALERT_CIRCLE, document.name() + " cannot be edited", why))
            .orElse(null));
  }

  /** What stands at the right of the text. */
  Region side() {
    return side;
  }

  /** It came into sight, or went out of it. */
  void inSight(boolean seen) {
    for (Region part : new Region[] {this, side}) {
      part.setVisible(seen);
      part.setManaged(seen);
    }
    if (seen) model.refreshPlan();
    else planPause.stop();
  }

  /** Puts the keyboard into the text. */
  void focusText() {
    if (model.document().canEdit()) editor.focusText();
  }

  /** Goes to the next problem, or to the one before. */
  void step(boolean forwards) {
    problems.step(editor::caret, forwards);
  }

  void find() {
    if (model.document().canEdit()) editor.find();
  }

  void close() {
    planPause.stop();
    keepPause.stop();
    side.close();
    editor.close();
  }

  private void goTo(Span span) {
    editor.goTo(span);
  }
}
