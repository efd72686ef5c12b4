package dev.slipway.ui.logs;

import java.util.function.IntToDoubleFunction;

/**
 * Which line is at the top of the view, and how much of it is scrolled away. Only lines near the
 * view are ever measured, so it takes the same time for any length.
 */
final class LogScroll {
  private final IntToDoubleFunction heights;
  private int count;
  private double view;
  private int top;
  private double offset;

  /**
   * @param heights the height of a line, in pixels
   */
  LogScroll(IntToDoubleFunction heights) {
    this.heights = heights;
  }

  /**
   * @param lines how many lines there are
   * @param viewHeight how high the view is, in pixels
   */
  void resize(int lines, double viewHeight) {
    count = lines;
    view = viewHeight;
    if (top >= count) to(Math.max(0, count - 1), 0);
  }

  int top() {
    return top;
  }

  /** How many pixels of the top line are above the view. */
  double offset() {
    return offset;
  }

  void to(int line, double pixels) {
    top = line;
    offset = pixels;
  }

  /** Moves the lines up by some pixels; negative moves them down. */
  void by(double pixels) {
    offset += pixels;
    while (offset < 0 && top > 0) {
      top--;
      offset += heights.applyAsDouble(top);
    }
    offset = Math.max(0, offset);
    while (top < count - 1 && offset >= heights.applyAsDouble(top)) {
      offset -= heights.applyAsDouble(top);
      top++;
    }
    if (pastEnd()) toEnd();
  }

  /** The last line at the bottom, or the first at the top when all fit. */
  void toEnd() {
    double space = view;
    int line = count;
    while (line > 0 && space > 0) {
      line--;
      space -= heights.applyAsDouble(line);
    }
    top = line;
    offset = Math.max(0, -space);
  }

  /** Whether the last line's bottom is in sight. */
  boolean pastEnd() {
    double bottom = -offset;
    for (int line = top; line < count; line++) {
      bottom += heights.applyAsDouble(line);
      if (bottom > view + 0.5) return false;
    }
    return true;
  }

  /** Brings a line into sight, moving as little as can be. */
  void reveal(int line) {
    if (line < top || (line == top && offset > 0)) {
      to(line, 0);
      return;
    }
    double space = view;
    int first = line + 1;
    while (first > 0 && space > 0) {
      first--;
      space -= heights.applyAsDouble(first);
    }
    double over = Math.max(0, -space);
    if (first > top || (first == top && over > offset)) to(first, over);
  }

  /** Brings a line to a third of the view's height, so that what led to it is seen too. */
  void show(int line) {
    to(line, 0);
    by(-Math.floor(view / 3));
  }
}
