package dev.slipway.cli;

import java.io.PrintWriter;
import java.util.List;

/**
 * Rows of text in columns as wide as they need to be.
 *
 * @param rows all of the same length, the first one the heading
 */
record TextTable(List<List<String>> rows) {
  private static final String BETWEEN = "  ";

  void print(PrintWriter out) {
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        line.append(cell).append(" ".repeat(width(column) - cell.length())).append(BETWEEN);
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
