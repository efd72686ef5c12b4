package dev.slipway.ui.form;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A small button that is an icon; its words are in the tooltip. */
final class IconButton extends Button {

  IconButton(Ikon icon, Runnable action) {
    setGraphic(new FontIcon(icon));
    getStyleClass().addAll("quiet", "icon-only", "form-icon");
    setOnAction(event -> action.run());
  }

  /** Says what the button does, also to those who cannot see it. */
  void says(String words) {
    setAccessibleText(words);
    setTooltip(new Tooltip(words));
  }
}
