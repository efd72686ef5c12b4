package dev.slipway.engine;

import dev.slipway.store.RunEnd;
import dev.slipway.store.RunId;
import dev.slipway.store.RunRecord;
import dev.slipway.store.RunState;
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
 * by the death of the process: the next driver looks at what exists and goes on.
 */
final class Driver implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Driver.class);
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final Duration LOG_LIMIT = Duration.ofSeconds(15);

  private final RunContext context;
  private final RunId run;
  private volatile boolean leaving;
  private volatile boolean stopping;
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

  /** Ends the run. */
  void stop() {
    if (stopping) return;
    stopping = true;
    interrupt();
  }

  @Override
  public void run() {
    thread = Thread.currentThread();
    try {
      context.store().find(run).filter(RunRecord::active).ifPresent(this::drive);
    } catch (RuntimeException e) {
      if (leaving) return;
      LOG.error("Run {} met an error of Slipway's own", run, e);
      end(Ending.failed("Slipway itself failed: " + e + ". Its log says more.", Optional.empty()));
    } finally {
      thread = null;
    }
  }

  private void drive(RunRecord record) {
    if (record.stopRequested()) stopping = true;
    try (Ascent ascent = new Ascent(context, record)) {
      try {
        if (stopping || leaving) throw new InterruptedException();
        conclude(ascent, ascent.climb());
      } catch (InterruptedException e) {
        interrupted(ascent);
      } catch (IOException | EngineException e) {
        // An interrupt makes file operations fail in their own way.
        if (stopping || leaving) interrupted(ascent);
        else fail(ascent, String.valueOf(e.getMessage()));
      }
    } catch (InterruptedException e) {
      LOG.info("Run {} is left to the next driver", run);
    }
  }

  private void conclude(Ascent ascent, Observation last) throws InterruptedException {
    Duration ran = Duration.between(ascent.startedAt(), now());
    RunEnd end = Ending.of(last, ascent.container(), ran);
    takeDown(ascent);
    if (end.failure().isPresent()) ascent.timeline().fail(end.failure().get());
    else ascent.timeline().cutShort();
    end(end);
  }

  private void fail(Ascent ascent, String sentence) throws InterruptedException {
    takeDown(ascent);
    ascent.timeline().fail(sentence);
    end(Ending.failed(sentence, Optional.empty()));
  }

  private void interrupted(Ascent ascent) throws InterruptedException {
    // The flag would break every operation that the stopping needs.
    boolean _ = Thread.interrupted();
    if (!stopping) throw new InterruptedException();
    context.store().move(run, RunState.STOPPING, "Stopping", now());
    takeDown(ascent);
    ascent.timeline().cutShort();
    end(Ending.stopped(Optional.empty()));
  }

  /** Ends and removes whatever there is, and keeps its log. */
  private void takeDown(Ascent ascent) throws InterruptedException {
    context.store().withdraw(run);
    try {
      Optional<Workload> workload = ascent.workload();
      if (workload.isEmpty()) return;
      workload.get().stop(GRACE);
      ascent.finishLog(LOG_LIMIT);
      workload.get().remove();
    } catch (IOException | EngineException e) {
      if (leaving) throw new InterruptedException();
      LOG.warn("Run {} could not be taken down whole", run, e);
      context.store().event(run, now(), "Something may be left of this run: " + e.getMessage());
    }
  }

  private void end(RunEnd end) {
    context.store().end(run, end, now());
    end.failure().ifPresent(sentence -> context.store().event(run, now(), sentence));
  }

  private Instant now() {
    return context.clock().instant();
  }

  private void interrupt() {
    Thread current = thread;
    if (current != null) current.interrupt();
  }
}
