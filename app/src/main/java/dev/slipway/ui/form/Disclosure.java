package dev.slipway.ui.form;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The title of a group, which opens and closes it. */
final class Disclosure extends ToggleButton {

  Disclosure(Node content, boolean open) {
    getStyleClass().setAll("form-disclosure");
    setSelected(open);
    content.visibleProperty().bind(selectedProperty());
    content.managedProperty().bind(selectedProperty());
    FontIcon arrow = new FontIcon(Feather.CHEVRON_RIGHT);
    arrow.rotateProperty().bind(selectedProperty().map(selected -> selected ? 90 : 0));
    setGraphic(arrow);
  }

  void open() {
    setSelected(true);
  }

  void says(String title, String name) {
    setText(title);
    setAccessibleText(name);
  }
}
