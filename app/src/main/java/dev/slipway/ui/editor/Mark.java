package dev.slipway.ui.editor;

import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import java.util.List;

/**
 * Where a problem is underlined: offsets into the text, never empty unless the text is.
 *
 * @param start inclusive
 * @param end exclusive
 */
record Mark(int start, int end, Severity severity) {

  static List<Mark> of(List<Problem> problems, String text) {
    return problems.stream().map(problem -> of(problem, text)).toList();
  }

  /** A problem at a place between two characters is shown on the nearest one of its line. */
  private static Mark of(Problem problem, String text) {
    int start = Math.min(problem.span().start(), text.length());
    int end = Math.clamp(problem.span().end(), start, text.length());
    if (start == end) {
      boolean lineEnd = end == text.length() || text.charAt(end) == '\n';
      if (!lineEnd) end++;
      else if (start > 0 && text.charAt(start - 1) != '\n') start--;
    }
    return new Mark(start, end, problem.severity());
  }

  /** Where the mark is after an edit; it stays until the next check says otherwise. */
  Mark after(int position, int removed, int inserted) {
    return new Mark(
        move(start, position, removed, inserted), move(end, position, removed, inserted), severity);
  }

  private static int move(int offset, int position, int removed, int inserted) {
    if (offset <= position) return offset;
    if (offset >= position + removed) return offset - removed + inserted;
    return position;
  }
}
