package dev.slipway.config.language;

import dev.slipway.config.sketch.Branch;
import dev.slipway.config.sketch.Sketch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** What can be folded away: groups, lists, texts and brackets over several lines, and comments. */
public final class Folds {
  private final Sketch sketch;
  private final int[] lineStarts;

  /** The widest fold that starts in a line. */
  private final TreeMap<Integer, Fold> byLine = new TreeMap<>();

  private Folds(Sketch sketch) {
    this.sketch = sketch;
    this.lineStarts = lineStarts(sketch.text());
  }

  /** In the order of their lines; no two start in the same one. */
  public static List<Fold> of(String text) {
    return new Folds(Sketch.of(text)).all();
  }

  private List<Fold> all() {
    collect(sketch.root());
    comments();
    return byLine.values().stream().sorted(Comparator.comparingInt(Fold::first)).toList();
  }

  private void collect(Branch branch) {
    List<Branch> waiting = new ArrayList<>(branch.children());
    while (!waiting.isEmpty()) {
      Branch one = waiting.removeLast();
      add(line(one.start()), line(one.end()));
      waiting.addAll(one.children());
    }
  }

  private void comments() {
    int first = -1;
    for (int line = 0; line <= lineStarts.length; line++) {
      boolean comment = line < lineStarts.length && isComment(line);
      if (comment && first < 0) first = line;
      if (comment || first < 0) continue;
      add(first, line - 1);
      first = -1;
    }
  }

  /** A sign that is not part of a text over several lines. */
  private boolean isComment(int line) {
    String text = sketch.text();
    int at = lineStarts[line];
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) at++;
    if (at >= text.length() || text.charAt(at) != '#') return false;
    Branch around = sketch.at(at);
    return !(around.value().isText() && around.value().touches(at));
  }

  private void add(int first, int last) {
    if (last <= first) return;
    byLine.merge(
        first, new Fold(first, last), (one, other) -> one.last() >= other.last() ? one : other);
  }

  private int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private static int[] lineStarts(String text) {
    List<Integer> starts = new ArrayList<>();
    starts.add(0);
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.add(at + 1);
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }
}
