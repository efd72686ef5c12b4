package dev.slipway.ui.editor;

import dev.slipway.config.Severity;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What stands left of a line: its number, and a mark when something is wrong in it. */
final class GutterRow extends HBox {
  private final Region mark = new Region();
  private final Label number = new Label();

  GutterRow() {
    getStyleClass().add("gutter-row");
    setAlignment(Pos.CENTER_RIGHT);
    mark.getStyleClass().add("gutter-mark");
    number.getStyleClass().add("gutter-number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, javafx.scene.layout.Priority.ALWAYS);
    getChildren().addAll(mark, space, number);
  }

  /** Shows this number, right-aligned among numbers of so many digits. */
  void show(int line, int digits, Optional<Severity> severity) {
    number.setText(" ".repeat(Math.max(0, digits - digits(line))) + line);
    mark.getStyleClass().removeIf(name -> name.startsWith("gutter-mark-"));
    severity.ifPresent(worst -> mark.getStyleClass().add("gutter-mark-" + worst.word()));
  }

  static int digits(int number) {
    return String.valueOf(number).length();
  }
}
