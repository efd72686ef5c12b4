package dev.slipway.ui.form;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/** What one fills a value in with. */
interface Widget {
  Node node();

  WidgetKind kind();

  /** Shows what the text says now; what someone is typing stays. */
  void show(FormField field);

  /** Puts the keyboard here. */
  void focus();

  /** True if something is typed here that the text does not have yet. */
  default boolean isTyping() {
    return inside().stream().anyMatch(view -> view.widget().isTyping());
  }

  /** Makes what is typed a change of the text. */
  default void takeOver() {
    List.copyOf(inside()).forEach(view -> view.widget().takeOver());
  }

  /** True if at its right end there is only text, which can leave room for something else. */
  default boolean endsWithText() {
    return false;
  }

  /** What stands for the values that are not shown; nothing if all are. */
  default Optional<Node> rest() {
    return Optional.empty();
  }

  /** The views of values inside this one. */
  default List<? extends ValueView> inside() {
    return List.of();
  }
}
