package dev.slipway.ui.editor;

import dev.slipway.config.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How one line looks.
 *
 * @param runs one after the other, the whole line
 */
record Painted(List<Run> runs) {
  private static final Map<Look, List<String>> STYLES = styles();

  /** All that a stretch can look like. */
  private record Look(Ink ink, Optional<Severity> problem, boolean found) {
    List<String> styleClasses() {
      List<String> classes = new ArrayList<>(3);
      if (ink != Ink.PLAIN) classes.add(ink.styleClass());
      problem.ifPresent(severity -> classes.add(styleClass(severity)));
      if (found) classes.add("found");
      return List.copyOf(classes);
    }
  }

  /**
   * A stretch of a line that looks the same all along.
   *
   * @param found whether it is part of what the user searches for
   */
  record Run(int length, Ink ink, Optional<Severity> problem, boolean found) {
    Run(int length, Ink ink, Optional<Severity> problem) {
      this(length, ink, problem, false);
    }

    /** Always the same list for the same look; a text has thousands of runs. */
    Collection<String> styleClasses() {
      return STYLES.getOrDefault(new Look(ink, problem, found), List.of());
    }
  }

  private static Map<Look, List<String>> styles() {
    List<Optional<Severity>> problems = new ArrayList<>(List.of(Optional.empty()));
    for (Severity severity : Severity.values()) problems.add(Optional.of(severity));
    Map<Look, List<String>> styles = new HashMap<>();
    for (Ink ink : Ink.values()) {
      for (Optional<Severity> problem : problems) {
        for (boolean found : new boolean[] {false, true}) {
          Look look = new Look(ink, problem, found);
          styles.put(look, look.styleClasses());
        }
      }
    }
    return styles;
  }

  static String styleClass(Severity severity) {
    return "problem-" + severity.name().toLowerCase(Locale.ROOT);
  }

  static List<Painted> of(String text, List<Mark> marks) {
    return of(text, marks, List.of());
  }

  /** All lines of a text, with its marks and what was found in it. */
  static List<Painted> of(String text, List<Mark> marks, List<Match> matches) {
    List<String> lines = List.of(text.split("\n", -1));
    List<List<InkRun>> inks = YamlInk.of(lines);
    List<Painted> painted = new ArrayList<>(lines.size());
    MarkSweep wrong = new MarkSweep(marks);
    int offset = 0;
    int match = 0;
    for (int i = 0; i < lines.size(); i++) {
      int start = offset;
      int end = start + lines.get(i).length();
      while (match < matches.size() && matches.get(match).end() <= start) match++;
      List<Match> found = touching(matches, match, end);
      painted.add(new Line(start, wrong.of(lines.get(i), start), found).painted(inks.get(i)));
      offset = end + 1;
    }
    return painted;
  }

  private static List<Match> touching(List<Match> matches, int from, int end) {
    int to = from;
    while (to < matches.size() && matches.get(to).start() < end) to++;
    return matches.subList(from, to);
  }

  /** A line and what lies on it. */
  private record Line(int offset, List<Mark> marks, List<Match> found) {

    Painted painted(List<InkRun> inks) {
      List<Run> runs = new ArrayList<>();
      int at = offset;
      for (InkRun ink : inks) {
        int end = at + ink.length();
        while (at < end) {
          int next = nextEdge(at, end);
          runs.add(new Run(next - at, ink.ink(), worst(at), isFound(at)));
          at = next;
        }
      }
      return new Painted(List.copyOf(runs));
    }

    private int nextEdge(int at, int end) {
      int next = end;
      for (Mark mark : marks) next = nearer(mark.start(), mark.end(), at, next);
      for (Match match : found) next = nearer(match.start(), match.end(), at, next);
      return next;
    }

    private static int nearer(int start, int end, int at, int next) {
      int nearest = start > at ? Math.min(next, start) : next;
      return end > at ? Math.min(nearest, end) : nearest;
    }

    private boolean isFound(int at) {
      for (Match match : found) if (match.start() <= at && at < match.end()) return true;
      return false;
    }

    private Optional<Severity> worst(int at) {
      if (marks.isEmpty()) return Optional.empty();
      return marks.stream()
          .filter(mark -> mark.start() <= at && at < mark.end())
          .map(Mark::severity)
          .min(Severity::compareTo);
    }
  }
}
