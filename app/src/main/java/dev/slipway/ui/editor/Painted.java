package dev.slipway.ui.editor;

import dev.slipway.config.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How one line looks.
 *
 * @param runs one after the other, the whole line
 */
record Painted(List<Run> runs) {

  /** A stretch of a line that looks the same all along. */
  record Run(int length, Ink ink, Optional<Severity> problem) {
    Collection<String> styleClasses() {
      List<String> classes = new ArrayList<>(2);
      if (ink != Ink.PLAIN) classes.add(ink.styleClass());
      problem.ifPresent(severity -> classes.add(styleClass(severity)));
      return classes;
    }
  }

  static String styleClass(Severity severity) {
    return "problem-" + severity.name().toLowerCase(Locale.ROOT);
  }

  /** All lines of a text, with its marks. */
  static List<Painted> of(String text, List<Mark> marks) {
    List<String> lines = List.of(text.split("\n", -1));
    List<List<InkRun>> inks = YamlInk.of(lines);
    List<Painted> painted = new ArrayList<>(lines.size());
    int offset = 0;
    for (int i = 0; i < lines.size(); i++) {
      int end = offset + lines.get(i).length();
      painted.add(line(inks.get(i), offset, touching(marks, offset, end)));
      offset = end + 1;
    }
    return painted;
  }

  private static List<Mark> touching(List<Mark> marks, int start, int end) {
    if (marks.isEmpty()) return List.of();
    return marks.stream().filter(mark -> mark.start() < end && mark.end() > start).toList();
  }

  private static Painted line(List<InkRun> inks, int offset, List<Mark> marks) {
    List<Run> runs = new ArrayList<>();
    int at = offset;
    for (InkRun ink : inks) {
      int end = at + ink.length();
      while (at < end) {
        int next = nextEdge(marks, at, end);
        runs.add(new Run(next - at, ink.ink(), worst(marks, at)));
        at = next;
      }
    }
    return new Painted(List.copyOf(runs));
  }

  private static int nextEdge(List<Mark> marks, int at, int end) {
    int next = end;
    for (Mark mark : marks) {
      if (mark.start() > at) next = Math.min(next, mark.start());
      if (mark.end() > at) next = Math.min(next, mark.end());
    }
    return next;
  }

  private static Optional<Severity> worst(List<Mark> marks, int at) {
    return marks.stream()
        .filter(mark -> mark.start() <= at && at < mark.end())
        .map(Mark::severity)
        .min(Severity::compareTo);
  }
}
