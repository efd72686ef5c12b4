package dev.slipway.config.edit;

import dev.slipway.config.TextEdit;

/** Takes whole lines out of a text, so that it ends with a line break if it did before. */
final class LineCut {
  private LineCut() {}

  /**
   * @param start of the first line
   * @param end behind the last line, before its line break
   */
  static TextEdit remove(Layout layout, int start, int end) {
    int next = layout.nextLine(end);
    boolean lastWithoutBreak = next == end;
    int from = lastWithoutBreak ? layout.breakBefore(start) : start;
    return new TextEdit(from, next, "");
  }
}
