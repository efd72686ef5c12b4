package dev.slipway.config.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns in which, above a line, the fields of a group or the items of a list start. */
record Levels(List<Level> levels) {
  private static final int FARTHEST = 500;
  private static final Pattern DASH = Pattern.compile("\\G *(-) +(?=\\S)");

  /**
   * A column.
   *
   * @param items whether of a list
   */
  record Level(int column, boolean items) {}

  /**
   * @param step how wide a tab is
   */
  static Levels above(Line line, int step) {
    List<Level> found = new ArrayList<>();
    int limit = Integer.MAX_VALUE;
    boolean items = false;
    Optional<Line> above = line.previousFilled();
    for (int lines = 0; lines < FARTHEST && above.isPresent(); lines++) {
      int indent = above.get().width(step);
      boolean parent = indent < limit || (indent == limit && items && !above.get().isItem());
      if (parent) {
        addAll(above.get(), indent, found);
        items = above.get().isItem();
        limit = indent;
      }
      if (limit == 0 && !items) break;
      above = above.get().previousFilled();
    }
    return new Levels(found);
  }

  /**
   * The column in which a line belongs, judged by what is open above it.
   *
   * @param item whether it is an item of a list
   * @param width in which column it seems to start
   * @param step how wide a tab is
   */
  static int fitting(Line line, boolean item, int width, int step) {
    Optional<Line> above = line.previousFilled();
    if (above.isEmpty()) return 0;
    Optional<Line> text = BlockTextMistakes.textAround(line);
    if (text.isPresent()) return text.get().indent();
    int outer = above.get().width(step);
    if (above.get().opens()) return width > outer || item ? width : outer + step;
    Levels levels = above(line, step);
    if (levels.has(width, item)) return width;
    return levels.nearest(width, item).orElse(width);
  }

  private static void addAll(Line line, int indent, List<Level> found) {
    String content = line.text().substring(line.indent()).stripTrailing();
    Matcher dash = DASH.matcher(content);
    int column = 0;
    while (dash.find()) {
      found.add(new Level(indent + dash.start(1), true));
      column = dash.end();
    }
    if (content.equals("-")) found.add(new Level(indent, true));
    else if (content.indexOf(':', column) >= 0) found.add(new Level(indent + column, false));
  }

  boolean has(int column, boolean items) {
    return levels.contains(new Level(column, items));
  }

  /**
   * The column of this sort that is the nearest; of two, the deeper one, because what is indented
   * at all is meant to be inside.
   */
  OptionalInt nearest(int column, boolean items) {
    return levels.stream()
        .filter(level -> level.items() == items)
        .mapToInt(Level::column)
        .boxed()
        .min(
            Comparator.<Integer>comparingInt(one -> Math.abs(one - column))
                .thenComparing(Comparator.reverseOrder()))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }
}
