package dev.slipway.ui.launch;

import dev.slipway.ui.editor.YamlEditor;
import dev.slipway.ui.widgets.EmptyState;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The middle: the text with its problems, or what stands there as long as there is none. */
final class EditorPane extends BorderPane {
  private static final double TEXT_SHARE = 0.76;

  private final LaunchViewModel model;
  private final SplitPane text;
  private final WelcomePane welcome;

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
    model.document().documentProperty().subscribe(open -> refresh());
    model.folder().rootProperty().subscribe(root -> refresh());
  }

  private void refresh() {
    Node wanted = content();
    if (!wanted.equals(getCenter())) setCenter(wanted);
  }

  private Node content() {
    Document open = model.document().document().orElse(null);
    if (open != null && open.trouble().isPresent()) {
      return new EmptyState(
          Feather.ALERT_CIRCLE, open.name() + " cannot be edited", open.trouble().get());
    }
    if (open != null) return text;
    if (model.folder().root().isEmpty()) return welcome;
    return new EmptyState(
        Feather.FILE_TEXT,
        "No configuration is open",
        "Choose a file at the left, or start from a template below it.");
  }
}
