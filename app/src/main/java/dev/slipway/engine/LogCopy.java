package dev.slipway.engine;

import dev.slipway.store.LogLine;
import dev.slipway.store.LogStream;
import dev.slipway.store.LogWriter;
import dev.slipway.store.SourcedLine;
import dev.slipway.workload.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies a workload's output into its log on a thread of its own, and tries again when the disk or
 * the machine fails.
 */
final class LogCopy implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LogCopy.class);
  private static final String NO_SOURCE = "-";
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

  private final Workload workload;
  private final Path file;
  private final String machine;
  private final Clock clock;
  private final Consumer<String> trouble;
  private final Thread thread;
  private volatile boolean closed;
  private volatile boolean finished;
  private @Nullable Instant lost;

  private LogCopy(
      Workload workload, Path file, String machine, Clock clock, Consumer<String> trouble) {
    this.workload = workload;
    this.file = file;
    this.machine = machine;
    this.clock = clock;
    this.trouble = trouble;
    this.thread = Thread.ofVirtual().name("log-copy").unstarted(this::copy);
  }

  /**
   * Begins to copy.
   *
   * @param machine what the user calls the workload's machine
   * @param trouble told, once, why the log cannot be written
   */
  static LogCopy start(
      Workload workload, Path file, String machine, Clock clock, Consumer<String> trouble) {
    LogCopy copy = new LogCopy(workload, file, machine, clock, trouble);
    copy.thread.start();
    return copy;
  }

  /**
   * Waits until all is copied.
   *
   * @return whether it was in that time
   */
  boolean await(Duration limit) throws InterruptedException {
    return thread.join(limit) && finished;
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      if (!thread.join(CLOSE_LIMIT)) LOG.warn("The log {} is still being written", file);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void copy() {
    boolean told = false;
    while (!closed) {
      try (LogWriter log = LogWriter.open(file)) {
        copy(log);
        finished = true;
        return;
      } catch (InterruptedException e) {
        return;
      } catch (IOException | RuntimeException e) {
        if (closed) return;
        if (lost == null) LOG.warn("The log {} cannot be written for now", file, e);
        if (!told && lost == null) told = tell("The log cannot be written: " + e.getMessage());
        if (!pause()) return;
      }
    }
  }

  /** Copies, and marks where the machine was out of reach. */
  private void copy(LogWriter log) throws IOException, InterruptedException {
    try {
      if (lost != null) {
        workload.observe();
        mark(log, "The connection to %s is back.".formatted(machine));
        lost = null;
      }
      workload.copyLog(log);
    } catch (IOException e) {
      if (!Outage.explains(e)) throw e;
      if (lost == null) {
        mark(
            log,
            "The connection to %s was lost. The log goes on when it is back.".formatted(machine));
        lost = clock.instant();
      }
      if (!closed) throw e;
    }
  }

  private void mark(LogWriter log, String words) throws IOException {
    LogLine line = new LogLine(Optional.of(clock.instant()), LogStream.NOTE, false, words);
    log.append(List.of(new SourcedLine(line, NO_SOURCE)));
  }

  private boolean tell(String sentence) {
    try {
      trouble.accept(sentence);
      return true;
    } catch (RuntimeException e) {
      // On a full disk this cannot be stored either; it is tried again.
      LOG.warn("It could not be told that {}", sentence, e);
      return false;
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(PAUSE);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
