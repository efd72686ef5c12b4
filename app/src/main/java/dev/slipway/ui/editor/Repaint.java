package dev.slipway.ui.editor;

import java.util.BitSet;
import java.util.List;

/**
 * How all lines look now, and which of them look otherwise than before.
 *
 * @param lines all lines
 * @param changed the indices of those that changed
 */
record Repaint(List<Painted> lines, BitSet changed) {

  static Repaint between(List<Painted> before, List<Painted> now) {
    int most = Math.min(before.size(), now.size());
    int head = 0;
    while (head < most && before.get(head).equals(now.get(head))) head++;
    int tail = 0;
    while (tail < most - head && fromEnd(before, tail).equals(fromEnd(now, tail))) tail++;
    BitSet changed = new BitSet();
    changed.set(head, now.size() - tail);
    if (before.size() == now.size()) {
      for (int line = head; line < now.size() - tail; line++) {
        if (before.get(line).equals(now.get(line))) changed.clear(line);
      }
    }
    return new Repaint(now, changed);
  }

  private static Painted fromEnd(List<Painted> lines, int index) {
    return lines.get(lines.size() - 1 - index);
  }
}
