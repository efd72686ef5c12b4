package dev.slipway.config;

/**
 * A place in a text as people count: both numbers start at 1.
 *
 * <p>Columns count code points, so an emoji is one column; a byte order mark counts as none.
 */
public record Position(int line, int column) implements Comparable<Position> {

  /** The first character of a text. */
  public static final Position START = new Position(1, 1);

  @Override
  public int compareTo(Position other) {
    int lines = Integer.compare(line, other.line);
    return lines != 0 ? lines : Integer.compare(column, other.column);
  }

  /** As in a sentence: {@code line 3, column 5}. */
  @Override
  public String toString() {
    return "line " + line + ", column " + column;
  }
}
