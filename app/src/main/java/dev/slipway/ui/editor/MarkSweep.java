package dev.slipway.ui.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Hands out the marks of one line after the other, without looking at all of them each time. */
final class MarkSweep {
  private final List<Mark> marks;
  private final List<Mark> open = new ArrayList<>();
  private int next;

  MarkSweep(List<Mark> marks) {
    this.marks = marks.stream().sorted(Comparator.comparingInt(Mark::start)).toList();
  }

  /**
   * The marks that touch a line, on its text alone: what goes on from the line before leaves the
   * space in front of it out.
   *
   * @param start where the line begins; behind that of the line before
   */
  List<Mark> of(String line, int start) {
    int end = start + line.length();
    open.removeIf(mark -> mark.end() <= start);
    for (; next < marks.size() && marks.get(next).start() < end; next++) {
      if (marks.get(next).end() > start) open.add(marks.get(next));
    }
    if (open.isEmpty()) return List.of();
    int textStart = start + line.length() - line.stripLeading().length();
    int textEnd = start + line.stripTrailing().length();
    return open.stream()
        .map(
            mark -> {
              int from = mark.start() < start ? textStart : mark.start();
              boolean goesOn = mark.end() > end && mark.start() < textEnd;
              int to = Math.max(from, goesOn ? textEnd : mark.end());
              return new Mark(from, to, mark.severity(), mark.message());
            })
        .toList();
  }
}
