package dev.slipway.ui.form;

import javafx.application.Platform;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/** A text of several lines, as high as they are, the wrapped ones counted too. */
final class TextLines extends TextArea {
  /** The room at both ends of a line, with that for the buttons of a row. */
  private static final double BESIDE = 58;

  private static final double AROUND = 14;
  private static final double LOWEST = 28;
  private static final double HIGHEST = 220;

  private final Text measure = new Text();

  TextLines() {
    setWrapText(true);
    measure.fontProperty().bind(fontProperty());
    measure.textProperty().bind(textProperty());
    measure.wrappingWidthProperty().bind(widthProperty().map(all -> all.doubleValue() - BESIDE));
    // Not while it is being laid out, when nobody would hear of it.
    measure.layoutBoundsProperty().subscribe(bounds -> Platform.runLater(this::fit));
  }

  private void fit() {
    setMinHeight(USE_PREF_SIZE);
    setPrefHeight(Math.clamp(measure.getLayoutBounds().getHeight() + AROUND, LOWEST, HIGHEST));
  }
}
