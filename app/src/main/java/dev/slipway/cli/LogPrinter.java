package dev.slipway.cli;

import dev.slipway.store.LogChunk;
import dev.slipway.store.LogLine;
import dev.slipway.store.LogStream;
import dev.slipway.store.RunLog;
import java.io.PrintWriter;

/** Prints a log on and on: its output to one writer, its errors to the other. */
final class LogPrinter {
  private static final int LINES = 1_000;

  private final RunLog log;
  private final PrintWriter out;
  private final PrintWriter err;
  private long position;

  LogPrinter(RunLog log, PrintWriter out, PrintWriter err) {
    this.log = log;
    this.out = out;
    this.err = err;
  }

  /** Whether nobody reads any more, as behind {@code | head}. */
  boolean unread() {
    return out.checkError();
  }

  /** Prints what has come since the last time. */
  void print() {
    for (LogChunk chunk = log.read(position, LINES);
        !chunk.lines().isEmpty();
        chunk = log.read(position, LINES)) {
      chunk.lines().forEach(this::print);
      position = chunk.next();
    }
    out.flush();
    err.flush();
  }

  private void print(LogLine line) {
    PrintWriter to = line.stream() == LogStream.OUT ? out : err;
    to.print(line.text());
    to.print(line.overwritten() ? '\r' : '\n');
  }
}
