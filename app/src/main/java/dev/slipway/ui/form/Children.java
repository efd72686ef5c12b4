package dev.slipway.ui.form;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/** Keeps nodes in a pane where they are as far as can be: a node that is taken out loses focus. */
final class Children {
  private Children() {}

  /** Makes the list hold exactly these nodes in this order. */
  static void arrange(ObservableList<Node> list, List<? extends Node> wanted) {
    if (list.equals(wanted)) return;
    list.removeIf(node -> !wanted.contains(node));
    for (int i = 0; i < wanted.size(); i++) {
      Node node = wanted.get(i);
      if (i < list.size() && list.get(i).equals(node)) continue;
      list.remove(node);
      list.add(i, node);
    }
  }
}
