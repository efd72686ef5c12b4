package dev.slipway.ui.editor;

import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import java.util.List;

/**
 * Where a problem is underlined: offsets into the text, never empty unless the text is.
 *
 * @param start inclusive
 * @param end exclusive
 * @param message what is wrong there
 */
record Mark(int start, int end, Severity severity, String message) {

  Mark(int start, int end, Severity severity) {
    this(start, end, severity, "");
  }

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
    return new Mark(start, end, problem.severity(), problem.message());
  }

  /** Where the mark is after an edit; it stays until the next check says otherwise. */
  Mark after(Shift shift) {
    int movedStart = shift.of(start);
    int movedEnd = shift.of(end);
    if (movedStart == start && movedEnd == end) return this;
    return new Mark(movedStart, movedEnd, severity, message);
  }
}
