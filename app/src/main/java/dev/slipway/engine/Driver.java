package dev.slipway.engine;

import dev.slipway.store.RunEnd;
import dev.slipway.store.RunId;
import dev.slipway.store.RunRecord;
import dev.slipway.store.RunState;
import dev.slipway.store.StoreException;
import dev.slipway.workload.Observation;
import dev.slipway.workload.Workload;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drives one run from wherever it is to its end. It may be left at any point, by {@link #leave} or
 * by the death of the process: the next driver looks at what exists and goes on. How a run ends is
 * stored before anything of it is taken down.
 */
final class Driver implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Driver.class);
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final Duration LOG_LIMIT = Duration.ofSeconds(15);
  private static final Duration TAKE_DOWN_LIMIT = Duration.ofMinutes(10);
  private static final Duration TAKE_DOWN_PAUSE = Duration.ofSeconds(2);

  private final RunContext context;
  private final RunId run;
  private volatile boolean leaving;
  private volatile boolean stopping;
  private volatile boolean ending;
  private volatile @Nullable Thread thread;

  Driver(RunContext context, RunId run) {
    this.context = context;
    this.run = run;
  }

  /** Leaves the run as it is: alive, without a driver. */
  void leave() {
    leaving = true;
    interrupt();
  }

  /** Ends the run; one that is ending already is let be. */
  void stop() {
    if (stopping || ending) return;
    stopping = true;
    interrupt();
  }

  @Override
  public void run() {
    thread = Thread.currentThread();
    try {
      context.store().find(run).filter(RunRecord::active).ifPresent(this::drive);
    } catch (StoreException e) {
      // What failed is the disk, not the run: it is left to the next driver, as after a crash.
      LOG.warn("Run {} is left for now, because the store failed", run, e);
    } finally {
      thread = null;
    }
  }

  private void drive(RunRecord record) {
    if (record.stopRequested()) stopping = true;
    try {
      drive(record, context.places().site(Place.of(record.where())));
    } catch (EngineException e) {
      abandon(e.getMessage());
    }
  }

  /** Its machine was removed from the list, so nobody can look after it any more. */
  private void abandon(String reason) {
    String sentence = reason + " What the run has there, if anything, is left as it is.";
    context.store().withdraw(run);
    context.store().end(run, Ending.failed(sentence, Optional.empty()), now());
    context.store().event(run, now(), sentence);
  }

  private void drive(RunRecord record, Site site) {
    try (Ascent ascent = new Ascent(context, record, site)) {
      RunEnd end = context.store().decidedEnd(run).orElse(null);
      if (end == null) end = decide(live(ascent));
      finish(ascent, end);
    } catch (InterruptedException e) {
      LOG.info("Run {} is left to the next driver", run);
    }
  }

  /** Lives with the run until it ends, and says how. */
  private RunEnd live(Ascent ascent) throws InterruptedException {
    try {
      if (stopping || leaving) throw new InterruptedException();
      Observation last = ascent.climb();
      Duration ran = Duration.between(ascent.startedAt(), now());
      return ascent
          .timeOver()
          .map(limit -> Ending.timeOver(last, limit))
          .orElseGet(() -> Ending.of(last, ascent.container(), ran));
    } catch (InterruptedException e) {
      return interrupted();
    } catch (StoreException e) {
      throw e;
    } catch (IOException | EngineException e) {
      // An interrupt makes file operations fail in their own way.
      return stopping || leaving
          ? interrupted()
          : Ending.failed(String.valueOf(e.getMessage()), Optional.empty());
    } catch (RuntimeException e) {
      LOG.error("Run {} met an error of Slipway's own", run, e);
      return Ending.failed(
          "Slipway itself failed: " + e + ". Its log says more.", Optional.empty());
    }
  }

  private RunEnd interrupted() throws InterruptedException {
    // The flag would break every operation that the stopping needs.
    boolean _ = Thread.interrupted();
    if (!stopping) throw new InterruptedException();
    return Ending.stopped(Optional.empty());
  }

  private RunEnd decide(RunEnd end) {
    ending = true;
    context.store().decideEnd(run, end);
    return end;
  }

  private void finish(Ascent ascent, RunEnd end) throws InterruptedException {
    ending = true;
    // A stop that came at the last moment has nothing to stop any more.
    boolean _ = Thread.interrupted();
    if (leaving) throw new InterruptedException();
    if (end.state() == RunState.STOPPED) {
      context.store().move(run, RunState.STOPPING, "Stopping", now());
    }
    context.store().withdraw(run);
    takeDown(ascent);
    if (end.failure().isPresent()) ascent.timeline().fail(end.failure().get());
    else ascent.timeline().cutShort();
    context.store().end(run, end, now());
    end.failure().ifPresent(sentence -> context.store().event(run, now(), sentence));
  }

  /**
   * Ends and removes whatever there is, and keeps its log. While the machine does not answer it
   * goes on trying.
   */
  private void takeDown(Ascent ascent) throws InterruptedException {
    Optional<Workload> workload = ascent.workload();
    if (workload.isEmpty()) return;
    long deadline = System.nanoTime() + TAKE_DOWN_LIMIT.toNanos();
    while (true) {
      try {
        takeDown(ascent, workload.get());
        return;
      } catch (IOException e) {
        if (leaving) throw new InterruptedException();
        if (Outage.explains(e)) {
          if (!waitForMachine(ascent.outage(), e)) return;
          continue;
        }
        LOG.warn("Run {} could not be taken down yet", run, e);
        String words = "What is left of it cannot be removed: " + e.getMessage();
        if (System.nanoTime() > deadline) {
          context.store().event(run, now(), words);
          return;
        }
        context.store().activity(run, words, now());
        Thread.sleep(TAKE_DOWN_PAUSE);
      }
    }
  }

  private void takeDown(Ascent ascent, Workload workload) throws IOException, InterruptedException {
    workload.stop(GRACE);
    ascent.outage().over();
    boolean whole = ascent.finishLog(LOG_LIMIT);
    // Where the machine is out of reach again, the rest of the log is still to be had later.
    if (!whole) workload.observe();
    workload.remove();
    ascent.removeFolders();
    if (!whole) context.store().event(run, now(), "The end of the log could not be read in time.");
  }

  /** A stop that cannot reach its machine is remembered; false when it is given up. */
  private boolean waitForMachine(Outage outage, IOException failure) throws InterruptedException {
    outage.lost(
        "what is left of it is ended when it is back", String.valueOf(failure.getMessage()));
    Optional<String> tooLong = outage.tooLong();
    if (tooLong.isPresent()) {
      context.store().event(run, now(), tooLong.get());
      return false;
    }
    Thread.sleep(TAKE_DOWN_PAUSE);
    return true;
  }

  private Instant now() {
    return context.clock().instant();
  }

  private void interrupt() {
    Thread current = thread;
    if (current != null) current.interrupt();
  }
}
