package dev.slipway.ui.editor;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;

/** One sentence under the text, about what could not be done; it goes by itself. */
final class Saying extends Label {
  private static final Duration LONG_ENOUGH = Duration.seconds(8);

  private final PauseTransition pause = new PauseTransition(LONG_ENOUGH);

  Saying() {
    getStyleClass().add("editor-saying");
    setWrapText(true);
    setMaxWidth(Double.MAX_VALUE);
    managedProperty().bind(visibleProperty());
    setVisible(false);
    pause.setOnFinished(event -> quiet());
  }

  void say(String sentence) {
    setText(sentence);
    setVisible(true);
    pause.playFromStart();
  }

  void quiet() {
    if (!isVisible()) return;
    pause.stop();
    setVisible(false);
  }
}
