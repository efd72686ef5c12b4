package dev.slipway.ui.launch;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The field for what the text calls {@code ${{ run.args }}}; there only when it does. */
final class ArgumentsBar extends HBox {

  ArgumentsBar(DocumentViewModel model) {
    getStyleClass().addAll("bar", "low", "arguments-bar");
    setAlignment(Pos.CENTER_LEFT);
    TextField field = new TextField();
    Label label = new Label("Arguments");
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.getStyleClass().add("muted");
    label.setLabelFor(field);
    field.getStyleClass().add("mono");
    field.setPromptText("What stands for ${{ run.args }}");
    field.setAccessibleText("Arguments of the run");
    field.textProperty().bindBidirectional(model.argumentsProperty());
    HBox.setHgrow(field, Priority.ALWAYS);
    getChildren().addAll(label, field);
    managedProperty().bind(visibleProperty());
    model.glanceProperty().subscribe(found -> setVisible(found.usesArguments()));
  }
}
