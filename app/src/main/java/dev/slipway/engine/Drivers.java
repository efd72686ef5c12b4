package dev.slipway.engine;

import dev.slipway.store.HomeLock;
import dev.slipway.store.RunId;
import dev.slipway.store.RunRecord;
import dev.slipway.store.StoreException;
import dev.slipway.store.Subscription;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The drivers of this process: one virtual thread for each run whose lock this process holds. */
final class Drivers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Drivers.class);
  private static final Duration ADOPT_EVERY = Duration.ofSeconds(1);
  private static final Duration BREATH = Duration.ofMillis(100);
  private static final Duration LEAVE_LIMIT = Duration.ofSeconds(5);

  private final RunContext context;
  private final Map<RunId, Driven> driven = new ConcurrentHashMap<>();
  private final Subscription subscription;
  private volatile boolean closed;

  Drivers(RunContext context) {
    this.context = context;
    this.subscription = context.store().onChange(this::heedStopRequests);
  }

  /**
   * Drives a run, if no one else does.
   *
   * @return whether this process drives it now
   */
  boolean drive(RunId run) {
    if (closed) return false;
    if (driven.containsKey(run)) return true;
    try {
      Optional<HomeLock> lock = HomeLock.tryTake(context.home().driverLock(run));
      if (lock.isEmpty()) return driven.containsKey(run);
      begin(run, lock.get());
      return true;
    } catch (IOException e) {
      LOG.error("The lock of run {} cannot be taken", run, e);
      return false;
    }
  }

  /**
   * Drives, from now on, every run that has no driver: new ones at once, others' within a second of
   * their death.
   */
  void adoptAll() {
    Semaphore changed = new Semaphore(1);
    Subscription wake = context.store().onChange(changed::release);
    Thread _ =
        Thread.ofVirtual()
            .name("adopt")
            .start(
                () -> {
                  try (wake) {
                    while (!closed) {
                      boolean _ = changed.tryAcquire(ADOPT_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                      changed.drainPermits();
                      adoptOnce();
                      Thread.sleep(BREATH);
                    }
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
  }

  /** Drives every run that has no driver now. */
  void adoptOnce() {
    try {
      for (RunRecord run : context.store().active()) {
        if (!driven.containsKey(run.id())) drive(run.id());
      }
    } catch (StoreException e) {
      if (!closed) LOG.warn("Runs without a driver cannot be looked for", e);
    }
  }

  /** Whether no process drives the run. */
  boolean undriven(RunId run) {
    if (driven.containsKey(run)) return false;
    try {
      Optional<HomeLock> lock = HomeLock.tryTake(context.home().driverLock(run));
      if (lock.isEmpty()) return false;
      lock.get().close();
      return true;
    } catch (IOException e) {
      LOG.error("The lock of run {} cannot be looked at", run, e);
      return false;
    }
  }

  /** Leaves every run to the next driver. */
  @Override
  public void close() {
    closed = true;
    subscription.close();
    driven.values().forEach(each -> each.driver.leave());
    for (Driven each : driven.values()) {
      try {
        if (!each.thread.join(LEAVE_LIMIT)) LOG.warn("A driver did not leave its run in time");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void begin(RunId run, HomeLock lock) {
    Driver driver = new Driver(context, run);
    Thread thread =
        Thread.ofVirtual()
            .name("run-" + run)
            .unstarted(
                () -> {
                  try (lock) {
                    driver.run();
                  } catch (IOException e) {
                    LOG.warn("The lock of run {} was not given back", run, e);
                  } finally {
                    driven.remove(run);
                  }
                });
    driven.put(run, new Driven(driver, thread));
    thread.start();
  }

  private void heedStopRequests() {
    if (driven.isEmpty()) return;
    for (RunRecord run : context.store().active()) {
      Driven mine = driven.get(run.id());
      if (mine != null && run.stopRequested()) mine.driver.stop();
    }
  }

  private record Driven(Driver driver, Thread thread) {}
}
