package dev.slipway.ui.form;

import java.util.List;
import javafx.scene.Node;

/** What one fills a value in with. */
interface Widget {
  Node node();

  WidgetKind kind();

  /** Shows what the text says now; what someone is typing stays. */
  void show(FormField field);

  /** Puts the keyboard here. */
  void focus();

  /** The views of values inside this one. */
  default List<? extends ValueView> inside() {
    return List.of();
  }
}
