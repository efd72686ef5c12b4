package dev.slipway.ui.launch;

import dev.slipway.ui.editor.LineChange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two texts line by line.
 *
 * @param rows lines that belong together, from above
 */
public record Comparison(List<Row> rows) {
  public Comparison {
    rows = List.copyOf(rows);
  }

  /**
   * A line of each text; of one text none where the other has more lines.
   *
   * @param there the line in the file, with its number; both empty when there is none
   * @param here the line in the editor
   */
  public record Row(Side there, Side here) {
    boolean same() {
      return there.text().equals(here.text()) && there.number() > 0 && here.number() > 0;
    }
  }

  /**
   * A line.
   *
   * @param number from 1; 0 when there is no line
   */
  public record Side(int number, String text) {
    static final Side NONE = new Side(0, "");
  }

  /** Compares what is in the file with what is in the editor. */
  public static Comparison of(String there, String here) {
    List<String> left = List.of(there.split("\n", -1));
    List<String> right = List.of(here.split("\n", -1));
    List<Row> rows = new ArrayList<>();
    int leftAt = 0;
    int rightAt = 0;
    for (LineChange change : LineChange.between(left, right)) {
      while (leftAt < change.from()) {
        rows.add(new Row(side(left, leftAt++), side(right, rightAt++)));
      }
      for (int i = 0; i < Math.max(change.removed(), change.added()); i++) {
        Side before = i < change.removed() ? side(left, leftAt++) : Side.NONE;
        rows.add(new Row(before, i < change.added() ? side(right, rightAt++) : Side.NONE));
      }
    }
    while (leftAt < left.size()) rows.add(new Row(side(left, leftAt++), side(right, rightAt++)));
    return new Comparison(rows);
  }

  private static Side side(List<String> lines, int index) {
    return new Side(index + 1, lines.get(index));
  }

  /** The rows at which differences begin. */
  List<Integer> differences() {
    return IntStream.range(0, rows.size())
        .filter(row -> !rows.get(row).same() && (row == 0 || rows.get(row - 1).same()))
        .boxed()
        .toList();
  }
}
