package dev.slipway.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners that something changed: at once for this process's writes, by polling for other
 * processes' ones.
 */
final class ChangeWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeWatch.class);
  private static final Duration POLL = Duration.ofMillis(150);

  private final LongSupplier foreignVersion;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private final Thread thread;
  private boolean changed;
  private volatile boolean closed;

  ChangeWatch(LongSupplier foreignVersion) {
    this.foreignVersion = foreignVersion;
    this.thread = Thread.ofVirtual().name("store-watch").unstarted(this::watch);
    thread.start();
  }

  Subscription subscribe(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  void changed() {
    lock.lock();
    try {
      changed = true;
      woken.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }

  private void watch() {
    long seen = -1;
    while (!closed) {
      try {
        boolean own = awaitOwnChange();
        if (closed) return;
        long version = listeners.isEmpty() ? seen : foreignVersion.getAsLong();
        if (own || version != seen) tellAll();
        seen = version;
      } catch (InterruptedException e) {
        return;
      } catch (StoreException e) {
        if (!closed) LOG.warn("The store cannot be watched for a moment", e);
      }
    }
  }

  private boolean awaitOwnChange() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = POLL.toNanos();
      while (!changed && left > 0) left = woken.awaitNanos(left);
      boolean own = changed;
      changed = false;
      return own;
    } finally {
      lock.unlock();
    }
  }

  private void tellAll() {
    for (Runnable listener : listeners) {
      try {
        listener.run();
      } catch (RuntimeException e) {
        LOG.error("A listener of the store failed", e);
      }
    }
  }
}
