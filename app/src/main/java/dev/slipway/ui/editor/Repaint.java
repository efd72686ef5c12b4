package dev.slipway.ui.editor;

import java.util.List;

/**
 * How all lines look now, and how many at either end look as before.
 *
 * @param lines all lines
 * @param sameHead how many of the first lines did not change
 * @param sameTail how many of the last lines did not change; none of them is among the first
 */
record Repaint(List<Painted> lines, int sameHead, int sameTail) {

  static Repaint between(List<Painted> before, List<Painted> now) {
    int most = Math.min(before.size(), now.size());
    int head = 0;
    while (head < most && before.get(head).equals(now.get(head))) head++;
    int tail = 0;
    while (tail < most - head && fromEnd(before, tail).equals(fromEnd(now, tail))) tail++;
    return new Repaint(now, head, tail);
  }

  private static Painted fromEnd(List<Painted> lines, int index) {
    return lines.get(lines.size() - 1 - index);
  }
}
