package dev.slipway.ui.launch;

import dev.slipway.ui.editor.YamlEditor;
import dev.slipway.ui.room.Background;
import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
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

/** Launch as one sees it: folder and templates at the left, what is open at the right. */
final class LaunchView extends BorderPane {
  private static final double LEFT_WIDTH = 222;
  private static final Duration LOOK_EACH = Duration.seconds(4);

  private final LaunchViewModel model;
  private final FolderPane folder;
  private final TemplatePane templates;
  private final DocumentsPane documents;
  private final Timeline looks;
  private Subscription window = Subscription.EMPTY;
  private boolean inSight;

  LaunchView(LaunchViewModel model, Background background) {
    this.model = model;
    getStyleClass().add("launch");
    getStylesheets().addAll(YamlEditor.styleSheet(), styleSheet());
    folder = new FolderPane(model);
    templates = new TemplatePane(model.templates(), model::begin);
    documents = new DocumentsPane(model, background, folder::reveal, templates::focusList);
    setCenter(content());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    looks = new Timeline(new KeyFrame(LOOK_EACH, event -> model.refreshUnwatched()));
    looks.setCycleCount(Animation.INDEFINITE);
    sceneProperty().subscribe(this::follow);
  }

  private SplitPane content() {
    SplitPane left = new SplitPane(folder, templates);
    left.getStyleClass().addAll("side", "launch-left");
    left.setOrientation(Orientation.VERTICAL);
    left.setDividerPositions(0.45);
    SplitPane all = new SplitPane(left, documents);
    all.getStyleClass().add("launch-panes");
    SplitPane.setResizableWithParent(left, false);
    PaneWidth.first(all, LEFT_WIDTH);
    return all;
  }

  /** It came into sight. */
  void shown() {
    inSight = true;
    model.refresh();
    looks.play();
    documents.inSight(true);
  }

  void hidden() {
    inSight = false;
    looks.stop();
    model.saveByItself();
    documents.inSight(false);
  }

  void close() {
    looks.stop();
    window.unsubscribe();
    documents.close();
  }

  /** Coming back from another program, the disk may be another. */
  private void follow(Scene scene) {
    window.unsubscribe();
    window = Subscription.EMPTY;
    if (scene == null) return;
    ObservableValue<Boolean> focused =
        scene.windowProperty().flatMap(Window::focusedProperty).orElse(false);
    window = focused.subscribe(this::focused);
  }

  private void focused(boolean now) {
    if (now && inSight) model.refresh();
    if (!now) model.saveByItself();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.F8) {
      documents.step(!event.isShiftDown());
    } else if (!event.isShortcutDown() || event.isAltDown()) {
      return;
    } else if (!(event.isShiftDown() ? shifted(event.getCode()) : shortcut(event.getCode()))) {
      return;
    }
    event.consume();
  }

  private boolean shifted(KeyCode code) {
    if (code != KeyCode.T) return false;
    model.documents().reopen();
    return true;
  }

  private boolean shortcut(KeyCode code) {
    switch (code) {
      case ENTER -> model.run();
      case S -> model.save();
      case N -> model.beginEmpty();
      case O -> model.chooseFolder();
      case W -> model.current().ifPresent(model.documents()::close);
      case PAGE_DOWN -> model.documents().step(1);
      case PAGE_UP -> model.documents().step(-1);
      case F -> documents.find();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The address of the room's style sheet, also for its dialogs. */
  static String styleSheet() {
    return Objects.requireNonNull(LaunchView.class.getResource("launch.css"), "launch.css")
        .toExternalForm();
  }
}
