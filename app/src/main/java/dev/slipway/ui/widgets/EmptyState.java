package dev.slipway.ui.widgets;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands where nothing is: why, and the one thing to do next. */
public final class EmptyState extends VBox {
  private static final double WORDS_WIDTH = 380;

  public EmptyState(Ikon icon, String title, String words, Button... actions) {
    getStyleClass().add("empty-state");
    Label heading = new Label(title);
    heading.getStyleClass().add("room-title");
    Label text = new Label(words);
    text.getStyleClass().add("muted");
    text.setWrapText(true);
    text.setTextAlignment(TextAlignment.CENTER);
    text.setMaxWidth(WORDS_WIDTH);
    getChildren().addAll(new FontIcon(icon), heading, text);
    getChildren().addAll(actions);
  }
}
