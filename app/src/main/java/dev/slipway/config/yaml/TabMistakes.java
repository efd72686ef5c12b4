package dev.slipway.config.yaml;

import dev.slipway.config.Fix;
import dev.slipway.config.Problem;
import dev.slipway.config.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tabs where YAML wants spaces. */
final class TabMistakes {
  private static final Pattern LEADING = Pattern.compile("^( *)\t[ \t]*");
  private static final int MOST_REPORTED = 20;
  private static final int MOST_ROWS = 100;

  private final Patched patched;
  private final Source source;
  private final int step;

  TabMistakes(Patched patched) {
    this.patched = patched;
    this.source = patched.source();
    this.step = new Steps(source).size();
  }

  /** The line's, or that of the line before if the place is at a line's start; and those below. */
  Optional<Mistake> leading(int at) {
    for (int place : new int[] {at, Math.max(0, at - 1)}) {
      Line line = Line.at(source, place);
      if (tab(line) >= 0) return Optional.of(all(line));
    }
    return Optional.empty();
  }

  private static int tab(Line line) {
    Matcher leading = LEADING.matcher(line.text());
    return leading.find() ? line.start() + leading.end(1) : -1;
  }

  private Mistake all(Line first) {
    List<Line> lines = new ArrayList<>();
    List<TextEdit> edits = new ArrayList<>();
    Optional<Line> start = Optional.of(first);
    for (int rows = 0; rows < MOST_ROWS && start.isPresent(); rows++) {
      List<Line> row = row(start.get());
      start = rowBehind(row.getLast());
      row.removeIf(line -> !line.equals(first) && line.isEmpty());
      edits.addAll(toSpaces(row));
      lines.addAll(row);
    }
    Optional<Fix> every = Optional.of(Fix.certain("Change all tabs to spaces", edits));
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < Math.min(lines.size(), MOST_REPORTED); i++) {
      problems.add(problem(lines.get(i), edits.get(i), every.filter(_ -> lines.size() > 1)));
    }
    return new Mistake(problems, first.start(), edits);
  }

  private static List<Line> row(Line first) {
    List<Line> lines = new ArrayList<>(List.of(first));
    Optional<Line> next = first.next();
    while (next.isPresent() && startsWithTab(next.get())) {
      lines.add(next.get());
      next = next.get().next();
    }
    return lines;
  }

  private static Optional<Line> rowBehind(Line last) {
    Optional<Line> next = last.next();
    while (next.isPresent() && !startsWithTab(next.get())) next = next.get().next();
    return next;
  }

  private Problem problem(Line line, TextEdit edit, Optional<Fix> every) {
    int tab = tab(line);
    List<Fix> fixes = new ArrayList<>(List.of(Fix.certain("Change the tab to spaces", edit)));
    every.ifPresent(fixes::add);
    return patched.problem(
        "tab", tab, tab + 1, "There is a tab here. Use spaces to indent instead.", fixes);
  }

  private static boolean startsWithTab(Line line) {
    return line.source().text().startsWith("\t", line.start());
  }

  private List<TextEdit> toSpaces(List<Line> lines) {
    if (lines.isEmpty()) return List.of();
    Line first = lines.getFirst();
    int shift = Levels.fitting(first, first.isItem(), first.width(step), step) - first.width(step);
    return lines.stream()
        .map(
            line -> {
              int spaces = Math.max(0, line.width(step) + shift);
              int end = line.start() + line.indent();
              return new TextEdit(line.start(), end, " ".repeat(spaces));
            })
        .toList();
  }

  /** A tab between a key or dash and its value. */
  Mistake inside(int at) {
    int end = at;
    while (source.text().startsWith("\t", end) || source.text().startsWith(" ", end)) end++;
    String space = end >= source.lineEnd(at) ? "" : " ";
    return patched.mistake(
        "tab",
        at,
        at + 1,
        "There is a tab here. Use spaces instead of it.",
        Fix.certain("Change the tab to a space", new TextEdit(at, end, space)));
  }
}
