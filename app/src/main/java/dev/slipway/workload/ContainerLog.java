package dev.slipway.workload;

import dev.slipway.host.RunningCommand;
import dev.slipway.store.LogStream;
import dev.slipway.store.LogWriter;
import dev.slipway.store.SourcedLine;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Copies a container's output into the run's log. The engine gives each line a time in nanoseconds;
 * it is kept with the line, so that after a crash the engine is asked from the last one on and what
 * the log has is passed over.
 */
final class ContainerLog {
  private static final int QUEUE = 10_000;
  private static final long GATHER_MILLIS = 40;
  private static final Duration EXIT_LIMIT = Duration.ofSeconds(10);

  private final ContainerCli cli;
  private final String container;
  private final LogWriter log;
  private final BlockingQueue<SourcedLine> queue = new ArrayBlockingQueue<>(QUEUE);
  private final AtomicInteger readers = new AtomicInteger(2);

  ContainerLog(ContainerCli cli, String container, LogWriter log) {
    this.cli = cli;
    this.container = container;
    this.log = log;
  }

  /**
   * Copies until the container has ended and all is copied.
   *
   * @throws IOException when the connection to the machine was lost meanwhile; what was copied
   *     stays as it is, and a line that came only in part is left for the next time
   */
  void follow() throws IOException, InterruptedException {
    Map<LogStream, LogWriter.Resume> last = log.last();
    // A stream that the log has nothing of yet is asked for from its beginning.
    boolean both = last.containsKey(LogStream.OUT) && last.containsKey(LogStream.ERR);
    Optional<String> since =
        !both
            ? Optional.empty()
            : last.entrySet().stream()
                .filter(entry -> entry.getKey() != LogStream.NOTE)
                .map(entry -> entry.getValue().source())
                .min(Comparator.naturalOrder());
    try (RunningCommand logs = cli.logs(container, since)) {
      TimedLines out = new TimedLines(LogStream.OUT, resume(last, LogStream.OUT));
      TimedLines err = new TimedLines(LogStream.ERR, resume(last, LogStream.ERR));
      read(logs.out(), out);
      read(logs.err(), err);
      copy();
      // A stream ends in the same way when its connection is lost; the exit code tells them apart.
      if (logs.await(EXIT_LIMIT).isEmpty()) {
        throw new IOException("The end of the log could not be read");
      }
      log.append(out.rest());
      log.append(err.rest());
    }
  }

  private void copy() throws IOException, InterruptedException {
    while (true) {
      boolean over = readers.get() == 0;
      SourcedLine first = queue.poll(GATHER_MILLIS, TimeUnit.MILLISECONDS);
      if (first != null) log.append(gather(first));
      else if (over) return;
    }
  }

  /** What came at about the same time, in the order in which it was written. */
  private List<SourcedLine> gather(SourcedLine first) throws InterruptedException {
    List<SourcedLine> lines = new ArrayList<>(List.of(first));
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GATHER_MILLIS);
    while (lines.size() < QUEUE) {
      long left = until - System.nanoTime();
      SourcedLine next = queue.poll(Math.max(0, left), TimeUnit.NANOSECONDS);
      if (next == null) break;
      lines.add(next);
    }
    // The sort is stable, so lines of one stream that carry one time keep their order.
    lines.sort(Comparator.comparing(SourcedLine::source));
    return lines;
  }

  private void read(InputStream stream, TimedLines lines) {
    Thread.ofPlatform()
        .daemon()
        .name("container-log")
        .start(
            () -> {
              try (stream) {
                byte[] block = new byte[64 * 1024];
                for (int n = stream.read(block); n >= 0; n = stream.read(block)) {
                  put(lines.take(block, n));
                }
              } catch (IOException | InterruptedException e) {
                // The command was closed: whoever closed it has a reason, and the next one goes on
                // from here.
              } finally {
                readers.decrementAndGet();
              }
            });
  }

  private void put(List<SourcedLine> lines) throws InterruptedException {
    for (SourcedLine line : lines) queue.put(line);
  }

  private static Optional<LogWriter.Resume> resume(
      Map<LogStream, LogWriter.Resume> last, LogStream stream) {
    return Optional.ofNullable(last.get(stream));
  }
}
