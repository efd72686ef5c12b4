package dev.slipway.ui.editor;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line above the text in which one types what to find. */
final class FindBar extends HBox {
  private final TextField word = new TextField();
  private final Label place = new Label();
  private final Button previous = button(Feather.CHEVRON_UP, "Previous match (Shift+Enter)");
  private final Button next = button(Feather.CHEVRON_DOWN, "Next match (Enter)");
  private final Button close = button(Feather.X, "Close (Esc)");

  FindBar() {
    getStyleClass().add("find-bar");
    setAlignment(Pos.CENTER_LEFT);
    word.setPromptText("Find");
    word.setAccessibleText("Find in the text");
    HBox.setHgrow(word, Priority.ALWAYS);
    place.getStyleClass().add("find-place");
    getChildren().addAll(word, place, previous, next, close);
  }

  TextField word() {
    return word;
  }

  Button previous() {
    return previous;
  }

  Button next() {
    return next;
  }

  Button close() {
    return close;
  }

  void place(String text) {
    place.setText(text);
  }

  private static Button button(Feather icon, String what) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    button.setAccessibleText(what);
    button.setTooltip(new Tooltip(what));
    return button;
  }
}
