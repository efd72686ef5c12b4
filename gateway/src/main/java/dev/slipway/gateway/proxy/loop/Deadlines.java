package dev.slipway.gateway.proxy.loop;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The time limits of one event loop. One sweep looks at all of them, because a timer for each
 * request would cost more than the limits' precision is worth.
 */
public final class Deadlines {
  static final Duration SWEEP = Duration.ofMillis(200);

  private static final System.Logger LOG = System.getLogger(Deadlines.class.getName());

  private final EventLoop loop;
  private final Set<Timed> watched = new LinkedHashSet<>();
  private boolean scheduled;
  private long now = System.nanoTime();

  public Deadlines(EventLoop loop) {
    this.loop = loop;
  }

  /**
   * The moment, in the clock of {@link System#nanoTime}: never too early, and late by no more than
   * a sweep. Asking the system itself several times for each request would be seen in its cost.
   */
  public long now() {
    return now + SWEEP.toNanos();
  }

  public void watch(Timed timed) {
    watched.add(timed);
    if (!scheduled) {
      now = System.nanoTime();
      schedule();
    }
  }

  public void forget(Timed timed) {
    watched.remove(timed);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // nothing to await: the sweep schedules itself
  private void schedule() {
    scheduled = true;
    loop.schedule(this::sweep, SWEEP.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What goes wrong for one must not keep the others waiting for ever. */
  private static void expire(Timed timed) {
    try {
      timed.expired();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "A time limit could not be acted on.", e);
    }
  }

  private void sweep() {
    scheduled = false;
    now = System.nanoTime();
    List<Timed> late = new ArrayList<>();
    for (Timed timed : watched) {
      long deadline = timed.deadline();
      if (deadline != Timed.NEVER && deadline - now <= 0) {
        late.add(timed);
      }
    }
    late.forEach(Deadlines::expire);
    if (!watched.isEmpty()) {
      schedule();
    }
  }
}
