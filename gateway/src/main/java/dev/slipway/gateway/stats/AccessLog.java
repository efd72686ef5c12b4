package dev.slipway.gateway.stats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries as lines of JSON on a thread of its own. Whoever adds one never waits: what does
 * not fit, or cannot be written, is dropped and counted.
 */
public final class AccessLog implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(AccessLog.class.getName());
  private static final int AT_ONCE = 256;
  private static final long POLL_MILLIS = 200;
  private static final long CLOSE_MILLIS = 3_000;

  private final BlockingQueue<AccessEntry> queue;
  private final LogSink sink;
  private final LongAdder dropped = new LongAdder();
  private final Thread writer;
  private volatile boolean closed;
  private boolean failing;

  /**
   * Starts to write.
   *
   * @param capacity entries that may wait for the writer
   */
  public AccessLog(LogSink sink, int capacity) {
    this.sink = sink;
    this.queue = new ArrayBlockingQueue<>(capacity);
    this.writer = new Thread(this::run, "slipway-gateway-access-log");
    writer.setDaemon(true);
    writer.start();
  }

  public void add(AccessEntry entry) {
    if (closed || !queue.offer(entry)) {
      dropped.increment();
    }
  }

  /** Entries that were not written down. */
  public long dropped() {
    return dropped.sum();
  }

  /** Writes what has been added, for a few seconds at most. */
  @Override
  public void close() {
    closed = true;
    try {
      writer.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    List<AccessEntry> batch = new ArrayList<>(AT_ONCE);
    try {
      boolean over = false;
      while (!over) {
        over = closed && queue.isEmpty();
        AccessEntry first = queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          queue.drainTo(batch, AT_ONCE - 1);
          write(batch);
          batch.clear();
        }
      }
      sink.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      told(e);
    }
  }

  private void write(List<AccessEntry> batch) {
    StringBuilder lines = new StringBuilder(batch.size() * 400);
    batch.forEach(entry -> AccessLine.write(entry, lines));
    try {
      sink.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
      failing = false;
    } catch (IOException e) {
      dropped.add(batch.size());
      told(e);
    }
  }

  /** Once for each time that it begins to fail: a full disk would get fuller by more. */
  private void told(IOException failure) {
    if (!failing) {
      failing = true;
      @Nullable String why = failure.getMessage();
      LOG.log(System.Logger.Level.WARNING, "The access log cannot be written: {0}", why);
    }
  }
}
