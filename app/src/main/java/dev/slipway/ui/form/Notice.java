package dev.slipway.ui.form;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A sentence above the form with something to do about it. */
final class Notice extends VBox {
  private final Label words = new Label();

  Notice(String title, Runnable action) {
    getStyleClass().add("form-notice");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    Button button = new Button(title);
    button.getStyleClass().add("form-notice-button");
    button.setOnAction(event -> action.run());
    getChildren().addAll(words, button);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /** Shows a sentence, or nothing at all. */
  void say(Optional<String> sentence) {
    words.setText(sentence.orElse(""));
    setVisible(sentence.isPresent());
  }
}
