package dev.slipway.ui.launch;

import dev.slipway.config.Span;
import dev.slipway.ui.editor.YamlEditor;
import dev.slipway.ui.room.Background;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;

/** Launch as one sees it: folder and templates, the text, the plan. */
final class LaunchView extends BorderPane {
  private static final Duration PLAN_PAUSE = Duration.millis(400);
  private static final double LEFT_WIDTH = 222;
  private static final double SIDE_WIDTH = 320;

  private final LaunchViewModel model;
  private final YamlEditor editor;
  private final ProblemPane problems;
  private final TemplatePane templates;
  private final SidePane side;
  private final PauseTransition planPause = new PauseTransition(PLAN_PAUSE);
  private Subscription window = Subscription.EMPTY;
  private boolean inSight;

  LaunchView(LaunchViewModel model, Background background) {
    this.model = model;
    getStyleClass().add("launch");
    getStylesheets().addAll(YamlEditor.styleSheet(), styleSheet());
    editor = new YamlEditor(model.editor(), background);
    problems = new ProblemPane(model.editor(), this::goTo, editor::apply, editor.caretProperty());
    templates = new TemplatePane(model.templates(), model::begin);
    side = new SidePane(model.editor(), editor, model.plan(), background, model::failed);
    model.document().documentProperty().subscribe(open -> side.setVisible(model.canEdit()));
    setCenter(content());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.document().onLoad(this::load);
    model.onGoTo(this::goTo);
    planPause.setOnFinished(event -> model.refreshPlan());
    model.editor().textProperty().subscribe(text -> planLater());
    model.argumentsProperty().subscribe(arguments -> planLater());
    model.document().documentProperty().subscribe(open -> planLater());
    sceneProperty().subscribe(this::follow);
  }

  private SplitPane content() {
    SplitPane left = new SplitPane(new FolderPane(model), templates);
    left.getStyleClass().addAll("side", "launch-left");
    left.setOrientation(Orientation.VERTICAL);
    left.setDividerPositions(0.45);
    EditorPane middle = new EditorPane(model, editor, problems, templates::focusList);
    SplitPane all = new SplitPane(left, middle, side);
    all.getStyleClass().add("launch-panes");
    SplitPane.setResizableWithParent(left, false);
    SplitPane.setResizableWithParent(side, false);
    divide(all);
    return all;
  }

  /** Gives the sides their widths once it is known how wide all is; later they keep them. */
  private static void divide(SplitPane all) {
    ChangeListener<Number> once =
        new ChangeListener<>() {
          @Override
          public void changed(ObservableValue<? extends Number> width, Number before, Number now) {
            if (now.doubleValue() < LEFT_WIDTH + SIDE_WIDTH) return;
            all.widthProperty().removeListener(this);
            all.setDividerPositions(
                LEFT_WIDTH / now.doubleValue(), 1 - SIDE_WIDTH / now.doubleValue());
          }
        };
    all.widthProperty().addListener(once);
  }

  /** It came into sight. */
  void shown() {
    inSight = true;
    model.refresh();
    model.refreshPlan();
    if (model.canEdit()) editor.focusText();
  }

  void hidden() {
    inSight = false;
    planPause.stop();
  }

  void close() {
    window.unsubscribe();
    planPause.stop();
    side.close();
    editor.close();
  }

  private void load(String text) {
    editor.load(text);
    if (inSight) editor.focusText();
  }

  private void goTo(Span span) {
    editor.goTo(span);
  }

  private void planLater() {
    planPause.playFromStart();
  }

  /** Coming back from another program, the disk may be another. */
  private void follow(Scene scene) {
    window.unsubscribe();
    window = Subscription.EMPTY;
    if (scene == null) return;
    ObservableValue<Boolean> focused =
        scene.windowProperty().flatMap(Window::focusedProperty).orElse(false);
    window =
        focused.subscribe(
            now -> {
              if (now && inSight) model.refresh();
            });
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.F8) {
      problems.step(editor::caret, !event.isShiftDown());
    } else if (!event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
      return;
    } else if (!shortcut(event.getCode())) {
      return;
    }
    event.consume();
  }

  private boolean shortcut(KeyCode code) {
    switch (code) {
      case ENTER -> model.run();
      case S -> model.save();
      case N -> model.beginEmpty();
      case O -> model.chooseFolder();
      case F -> {
        if (model.canEdit()) editor.find();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static String styleSheet() {
    return Objects.requireNonNull(LaunchView.class.getResource("launch.css"), "launch.css")
        .toExternalForm();
  }
}
