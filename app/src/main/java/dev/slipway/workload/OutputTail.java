package dev.slipway.workload;

import dev.slipway.host.HostFiles;
import dev.slipway.store.LogLine;
import dev.slipway.store.LogStream;
import dev.slipway.store.LogWriter;
import dev.slipway.store.SourcedLine;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Copies the output file of plain processes into the run's log while it grows. Each line in the log
 * carries the offset behind it in the output, so that after a crash exactly the rest is copied.
 */
final class OutputTail {
  private static final Duration POLL = Duration.ofMillis(50);
  private static final int BLOCK = 256 * 1024;

  private final HostFiles files;
  private final String output;
  private final LogWriter log;
  private final LineSplitter splitter;
  private long position;

  OutputTail(HostFiles files, String output, LogWriter log) throws IOException {
    this.files = files;
    this.output = output;
    this.log = log;
    LogWriter.Resume before = log.last().get(LogStream.OUT);
    this.position = before == null ? 0 : Long.parseLong(before.source());
    this.splitter = new LineSplitter(position);
  }

  /** Copies until the writer has ended and all is copied. */
  void follow(EndTest ended) throws IOException, InterruptedException {
    // What was written while nobody watched has no known time.
    boolean live = position == 0;
    while (true) {
      boolean over = ended.test();
      boolean moved = copy(live);
      live = true;
      if (!moved && over) break;
      if (!moved) Thread.sleep(POLL);
    }
    append(splitter.rest(), live);
  }

  private boolean copy(boolean live) throws IOException {
    boolean moved = false;
    for (byte[] block = next(); block.length > 0; block = next()) {
      position += block.length;
      append(splitter.split(block), live);
      moved = true;
    }
    return moved;
  }

  private byte[] next() throws IOException {
    return files.read(output, position, BLOCK);
  }

  private void append(List<LineSplitter.Piece> pieces, boolean live) throws IOException {
    if (pieces.isEmpty()) return;
    Optional<Instant> now = live ? Optional.of(Instant.now()) : Optional.empty();
    List<SourcedLine> lines = new ArrayList<>(pieces.size());
    for (LineSplitter.Piece piece : pieces) {
      LogLine line = new LogLine(now, LogStream.OUT, piece.overwritten(), piece.text());
      lines.add(new SourcedLine(line, Long.toString(piece.end())));
    }
    log.append(lines);
  }

  /**
   * Whether the writer has ended; asked before each look, so that nothing written before the end is
   * missed.
   */
  interface EndTest {
    boolean test() throws IOException, InterruptedException;
  }
}
