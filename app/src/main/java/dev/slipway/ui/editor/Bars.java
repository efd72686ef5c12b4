package dev.slipway.ui.editor;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The place above the text for one bar at a time. */
final class Bars extends VBox {

  /** Shows this one, in the place of whichever stands there. */
  void open(Node bar) {
    if (!getChildren().contains(bar)) getChildren().setAll(bar);
  }

  void close(Node bar) {
    getChildren().remove(bar);
  }

  boolean shows(Node bar) {
    return getChildren().contains(bar);
  }
}
