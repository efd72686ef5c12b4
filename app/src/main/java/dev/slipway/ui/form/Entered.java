package dev.slipway.ui.form;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * Marks the parts of the form in which the keyboard is. The scene graph's own mark for that is also
 * set by cells of choices that have no focus.
 */
final class Entered {
  private static final PseudoClass ENTERED = PseudoClass.getPseudoClass("entered");

  private final Node form;
  private List<Node> marked = List.of();

  Entered(Node form) {
    this.form = form;
  }

  /** True if the keyboard is in the form. */
  boolean isInside() {
    return !marked.isEmpty();
  }

  void follow(@Nullable Node owner) {
    List<Node> way = way(owner);
    marked.stream()
        .filter(node -> !way.contains(node))
        .forEach(node -> node.pseudoClassStateChanged(ENTERED, false));
    way.forEach(node -> node.pseudoClassStateChanged(ENTERED, true));
    marked = way;
  }

  private List<Node> way(@Nullable Node owner) {
    List<Node> way = new ArrayList<>();
    for (Node node = owner; node != null; node = node.getParent()) {
      way.add(node);
      if (node.equals(form)) return way;
    }
    return List.of();
  }
}
