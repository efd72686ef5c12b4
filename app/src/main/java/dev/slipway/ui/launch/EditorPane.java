package dev.slipway.ui.launch;

import dev.slipway.ui.editor.YamlEditor;
import dev.slipway.ui.widgets.EmptyState;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The middle: the text with its problems, or what stands there as long as there is none. */
final class EditorPane extends BorderPane {
  private static final double TEXT_SHARE = 0.76;

  private final LaunchViewModel model;
  private final SplitPane text;
  private final WelcomePane welcome;
  private final BorderPane nothing = new BorderPane();

  EditorPane(LaunchViewModel model, YamlEditor editor, ProblemPane problems, Runnable toTemplates) {
    this.model = model;
    getStyleClass().add("editor-pane");
    setTop(new HeaderBar(model));
    BorderPane upper = new BorderPane(editor);
    upper.setTop(new VBox(new MessageBar(model), new ArgumentsBar(model)));
    text = new SplitPane(upper, problems);
    text.setOrientation(Orientation.VERTICAL);
    text.setDividerPositions(TEXT_SHARE);
    SplitPane.setResizableWithParent(problems, false);
    welcome = new WelcomePane(model, toTemplates);
    // All stay in the window: an editor that is taken out forgets its styles and the keyboard.
    setCenter(new StackPane(text, nothing, welcome));
    model.document().documentProperty().subscribe(open -> refresh());
    model.folder().rootProperty().subscribe(root -> refresh());
  }

  private void refresh() {
    Document open = model.document().document().orElse(null);
    boolean canEdit = model.canEdit();
    boolean first = open == null && model.folder().root().isEmpty();
    text.setVisible(canEdit);
    welcome.setVisible(first);
    nothing.setVisible(!canEdit && !first);
    nothing.setCenter(nothing.isVisible() ? why(open) : null);
  }

  private static EmptyState why(@Nullable Document open) {
    if (open != null && open.trouble().isPresent()) {
      return new EmptyState(
          Feather.ALERT_CIRCLE, open.name() + " cannot be edited", open.trouble().get());
    }
    return new EmptyState(
        Feather.FILE_TEXT,
        "No configuration is open",
        "Choose a file at the left, or start from a template below it.");
  }
}
