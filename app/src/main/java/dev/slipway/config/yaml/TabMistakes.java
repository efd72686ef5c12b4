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
  private static final int MOST_IN_A_ROW = 200;

  private final Patched patched;
  private final Source source;

  TabMistakes(Patched patched) {
    this.patched = patched;
    this.source = patched.source();
  }

  /** The line's, or that of the line before if the place is at a line's start; and those below. */
  Optional<Mistake> leading(int at) {
    for (int place : new int[] {at, Math.max(0, at - 1)}) {
      Line line = Line.at(source, place);
      if (tab(line) >= 0) return Optional.of(inRow(line));
    }
    return Optional.empty();
  }

  private static int tab(Line line) {
    Matcher leading = LEADING.matcher(line.text());
    return leading.find() ? line.start() + leading.end(1) : -1;
  }

  private Mistake inRow(Line first) {
    List<Line> lines = new ArrayList<>(List.of(first));
    Optional<Line> next = first.next();
    while (next.isPresent() && lines.size() < MOST_IN_A_ROW && startsWithTab(next.get())) {
      lines.add(next.get());
      next = next.get().next();
    }
    lines.removeIf(line -> line != first && line.isEmpty());
    List<TextEdit> edits = toSpaces(lines);
    List<Problem> problems = new ArrayList<>();
    List<Fix> all =
        lines.size() > 1 ? List.of(new Fix("Change all tabs to spaces", edits)) : List.of();
    for (int i = 0; i < lines.size(); i++) problems.add(problem(lines.get(i), edits.get(i), all));
    return new Mistake(problems, first.start(), edits);
  }

  private Problem problem(Line line, TextEdit edit, List<Fix> more) {
    int tab = tab(line);
    List<Fix> fixes = new ArrayList<>(List.of(new Fix("Change the tab to spaces", edit)));
    fixes.addAll(more);
    return patched.problem(
        "tab",
        tab,
        tab + 1,
        "There is a tab at " + patched.span(tab, tab).from() + ". Use spaces to indent instead.",
        fixes);
  }

  private boolean startsWithTab(Line line) {
    return line.text().startsWith("\t");
  }

  private List<TextEdit> toSpaces(List<Line> lines) {
    int step = new Steps(source).size();
    Line first = lines.getFirst();
    int shift = lined(first, width(first, step)) - width(first, step);
    return lines.stream()
        .map(
            line -> {
              int spaces = Math.max(0, width(line, step) + shift);
              int end = line.start() + line.indent();
              return new TextEdit(line.start(), end, " ".repeat(spaces));
            })
        .toList();
  }

  private static int width(Line line, int step) {
    int width = 0;
    for (int i = 0; i < line.indent(); i++) {
      boolean tab = line.text().charAt(i) == '\t';
      width = tab ? (width / step + 1) * step : width + 1;
    }
    return width;
  }

  /** Where the line belongs, judged by what is open above it. */
  private static int lined(Line line, int width) {
    Optional<Line> above = line.previousFilled();
    if (above.isEmpty()) return 0;
    if (above.get().opens()) return Math.max(width, above.get().indent() + 1);
    Levels levels = Levels.above(line);
    if (levels.has(width, line.isItem())) return width;
    return levels.nearest(width, line.isItem()).orElse(width);
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
        "There is a tab at " + patched.span(at, at).from() + ". Use spaces instead of it.",
        new Fix("Change the tab to a space", new TextEdit(at, end, space)));
  }
}
