package dev.slipway.ui.logs;

/**
 * Which lines are selected: all between where the selection began and where it was taken to, so
 * that millions cost as little as one.
 */
final class LineSelection {
  private static final int NONE = -1;

  private int anchor = NONE;
  private int lead = NONE;

  boolean isEmpty() {
    return lead == NONE;
  }

  int first() {
    return Math.min(anchor, lead);
  }

  int last() {
    return Math.max(anchor, lead);
  }

  /** Where it was taken to; -1 when there is none. */
  int lead() {
    return lead;
  }

  boolean contains(int line) {
    return lead != NONE && line >= first() && line <= last();
  }

  void clear() {
    anchor = NONE;
    lead = NONE;
  }

  void start(int line) {
    anchor = line;
    lead = line;
  }

  /** Takes the selection to a line; begins one there when there is none. */
  void extend(int line) {
    if (anchor == NONE) anchor = line;
    lead = line;
  }

  void all(int count) {
    if (count == 0) return;
    anchor = 0;
    lead = count - 1;
  }
}
