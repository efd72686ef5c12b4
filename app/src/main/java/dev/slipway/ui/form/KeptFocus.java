package dev.slipway.ui.form;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Keeps the keyboard near where it was when the row that had it goes. */
final class KeptFocus {
  private static final int NOWHERE = -1;

  private final @Nullable Node owner;
  private final int row;

  private KeptFocus(@Nullable Node owner, int row) {
    this.owner = owner;
    this.row = row;
  }

  /** Remembers in which of these rows the keyboard is, if it is in one of them. */
  static KeptFocus in(List<? extends Node> rows) {
    for (int i = 0; i < rows.size(); i++) {
      Scene scene = rows.get(i).getScene();
      Node owner = scene == null ? null : scene.getFocusOwner();
      if (isIn(owner, rows.get(i))) return new KeptFocus(owner, i);
    }
    return new KeptFocus(null, NOWHERE);
  }

  private static boolean isIn(@Nullable Node owner, Node row) {
    for (Node node = owner; node != null; node = node.getParent()) {
      if (node.equals(row)) return true;
    }
    return false;
  }

  /**
   * Puts the keyboard into the row that is now in that place, if it lost the one it was in.
   *
   * @param rows how many there are now
   * @param none puts it somewhere if there is no row left
   */
  void restore(int rows, IntConsumer focus, Runnable none) {
    boolean lost = owner != null && owner.getScene() == null;
    if (!lost) return;
    if (rows == 0) none.run();
    else focus.accept(Math.min(row, rows - 1));
  }
}
