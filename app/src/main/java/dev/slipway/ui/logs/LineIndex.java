package dev.slipway.ui.logs;

import dev.slipway.store.RunLog;
import java.util.Arrays;

/**
 * Where each line of a growing log starts in its file: eight bytes a line. Reading on and taking
 * over are apart, so that the reading can happen on another thread.
 */
final class LineIndex {
  private static final int FIRST_SIZE = 1024;
  private static final int BATCH = 50_000;

  private final LineWalker walker;
  private long[] starts = new long[FIRST_SIZE];
  private int size;

  LineIndex(RunLog log) {
    walker = new LineWalker(log);
  }

  int size() {
    return size;
  }

  long position(int line) {
    if (line < 0 || line >= size) throw new IndexOutOfBoundsException(line);
    return starts[line];
  }

  /** Reads on from where the last batch ended; it blocks, and one thread at a time may do it. */
  Batch readOn() {
    Batch batch = new Batch();
    walker.walk(BATCH, (number, position, line) -> batch.put(number, position));
    return batch;
  }

  /** Takes a batch over, in the order of reading. */
  void add(Batch batch) {
    if (batch.isEmpty()) return;
    int end = batch.first + batch.count;
    if (end > starts.length) starts = Arrays.copyOf(starts, Math.max(end, starts.length * 2));
    System.arraycopy(batch.positions, 0, starts, batch.first, batch.count);
    size = end;
  }

  /** Lines that were read on; the first of them may take the place of the last known one. */
  static final class Batch {
    private int first = -1;
    private int count;
    private long[] positions = new long[FIRST_SIZE];

    private Batch() {}

    boolean isEmpty() {
      return count == 0;
    }

    int first() {
      return first;
    }

    private void put(int number, long position) {
      if (first < 0) first = number;
      int at = number - first;
      if (at >= positions.length) positions = Arrays.copyOf(positions, positions.length * 2);
      positions[at] = position;
      count = at + 1;
    }
  }
}
