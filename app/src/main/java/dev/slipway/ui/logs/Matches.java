package dev.slipway.ui.logs;

import java.util.Arrays;

/** Which lines have how many matches, in the order of the lines. */
final class Matches {
  private static final int FIRST_SIZE = 64;

  private int[] lines = new int[FIRST_SIZE];

  /** How many matches there are up to the end of each of the lines. */
  private long[] totals = new long[FIRST_SIZE];

  private int size;

  /** Notes a line's matches; the last line may be noted again. */
  void put(int line, int count) {
    if (size > 0 && lines[size - 1] == line) size--;
    if (count == 0) return;
    if (size == lines.length) {
      lines = Arrays.copyOf(lines, size * 2);
      totals = Arrays.copyOf(totals, size * 2);
    }
    lines[size] = line;
    totals[size] = total() + count;
    size++;
  }

  void addAll(Matches later) {
    for (int i = 0; i < later.size; i++) {
      put(later.lines[i], (int) (later.totals[i] - later.totalBefore(i)));
    }
  }

  /** How many there are in all. */
  long total() {
    return size == 0 ? 0 : totals[size - 1];
  }

  /** The line of a match, counted from 0. */
  int line(long match) {
    return lines[place(match)];
  }

  /** Which of its line's matches a match is, from 0. */
  int inLine(long match) {
    return (int) (match - totalBefore(place(match)));
  }

  /** The first match at or after a line, or the first of all when there is none. */
  long firstFrom(int line) {
    int at = Arrays.binarySearch(lines, 0, size, line);
    int place = at < 0 ? -at - 1 : at;
    return place == size ? 0 : totalBefore(place);
  }

  private int place(long match) {
    if (match < 0 || match >= total()) throw new IndexOutOfBoundsException("match " + match);
    int at = Arrays.binarySearch(totals, 0, size, match + 1);
    return at < 0 ? -at - 1 : at;
  }

  private long totalBefore(int place) {
    return place == 0 ? 0 : totals[place - 1];
  }
}
