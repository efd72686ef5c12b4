package dev.slipway.ui.logs;

import dev.slipway.store.LogLine;
import dev.slipway.store.LogStream;
import dev.slipway.store.RunLog;

/**
 * Walks over a log and numbers its lines as a reader sees them: a line that was overwritten gives
 * its number to the next line of the same stream. It blocks on the disk; one thread at a time.
 */
final class LineWalker {
  private final RunLog log;
  private long position;
  private int number;
  private boolean open;
  private LogStream openStream = LogStream.OUT;

  /** From the log's start. */
  LineWalker(RunLog log) {
    this(log, 0, 0);
  }

  /**
   * @param position where a line starts
   * @param number that line's number
   */
  LineWalker(RunLog log, long position, int number) {
    this.log = log;
    this.position = position;
    this.number = number - 1;
  }

  /** The number of the line walked over last; the one before the start when there is none. */
  int number() {
    return number;
  }

  /**
   * Walks on.
   *
   * @param limit how many lines of the file at the most
   * @return whether there was any
   */
  boolean walk(int limit, NumberedVisitor visitor) {
    long before = position;
    position = log.scan(position, limit, (at, line) -> step(at, line, visitor));
    return position > before;
  }

  private void step(long at, LogLine line, NumberedVisitor visitor) {
    boolean replaces = open && line.stream() == openStream;
    if (!replaces) number++;
    open = line.overwritten();
    openStream = line.stream();
    visitor.line(number, at, line);
  }
}
