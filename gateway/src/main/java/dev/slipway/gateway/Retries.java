package dev.slipway.gateway;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tries something again until nothing is left of it, after waits that double. On a thread of its
 * own, which is there only once something has failed: what is tried may block.
 */
final class Retries implements AutoCloseable {
  /** Soon enough for a program that is being restarted on the same port. */
  static final Duration FIRST = Duration.ofSeconds(1);

  static final Duration LONGEST = Duration.ofSeconds(30);

  private final Duration first;
  private final Duration longest;
  private @Nullable ScheduledExecutorService thread;
  private @Nullable ScheduledFuture<?> next;
  private int round;
  private boolean closed;

  Retries(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
  }

  /**
   * Begins anew, with the shortest wait, instead of what was being tried.
   *
   * @param left tries, and returns whether it has to be tried again
   */
  synchronized void begin(BooleanSupplier left) {
    if (next != null) {
      next.cancel(false);
    }
    schedule(left, first, ++round);
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (thread != null) {
      thread.shutdownNow();
    }
  }

  private synchronized void schedule(BooleanSupplier left, Duration wait, int of) {
    if (closed || of != round) {
      // Over, or begun anew while this one was being tried.
      return;
    }
    if (thread == null) {
      thread =
          Executors.newSingleThreadScheduledExecutor(
              run -> {
                Thread own = new Thread(run, "slipway-gateway-listeners");
                own.setDaemon(true);
                return own;
              });
    }
    next = thread.schedule(() -> attempt(left, wait, of), wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void attempt(BooleanSupplier left, Duration waited, int of) {
    if (left.getAsBoolean()) {
      Duration twice = waited.multipliedBy(2);
      schedule(left, twice.compareTo(longest) < 0 ? twice : longest, of);
    }
  }
}
