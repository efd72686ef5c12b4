package dev.slipway.ui.launch;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Why a text cannot be run, said above it until it changes or the user has read it. */
final class MessageBar extends HBox {
  private final Label text = new Label();

  MessageBar(DocumentViewModel model) {
    getStyleClass().add("message-bar");
    setAlignment(Pos.CENTER_LEFT);
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    Button close = new Button(null, new FontIcon(Feather.X));
    close.getStyleClass().addAll("quiet", "icon-only");
    close.setAccessibleText("Close the message");
    close.setTooltip(new Tooltip("Close"));
    close.setOnAction(event -> model.dismissMessage());
    getChildren().addAll(new FontIcon(Feather.ALERT_CIRCLE), text, close);
    managedProperty().bind(visibleProperty());
    model
        .messageProperty()
        .subscribe(
            message -> {
              text.setText(message.orElse(""));
              setVisible(message.isPresent());
            });
  }
}
