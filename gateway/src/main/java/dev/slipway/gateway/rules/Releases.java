package dev.slipway.gateway.rules;

import dev.slipway.gateway.route.Target;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets the requests that wait for a service go, wave by wave. */
public final class Releases {
  static final Duration WAVE = Duration.ofMillis(100);

  private final Supplier<ScheduledExecutorService> loops;

  /**
   * On these loops.
   *
   * @param loops an event loop, not the same one each time
   */
  public Releases(Supplier<ScheduledExecutorService> loops) {
    this.loops = loops;
  }

  /** Replicas may have come. */
  public void soon(Target target) {
    if (target.room().waiting() > 0 && target.room().claim()) {
      loops.get().execute(() -> wave(target));
    }
  }

  private void wave(Target target) {
    if (target.room().release(target.balancer().ready())) {
      schedule(target);
      return;
    }
    target.room().unclaim();
    if (target.balancer().ready() > 0) {
      // Somebody may have come in between, and found that it was being seen to.
      soon(target);
    }
  }

  @SuppressWarnings(
      "FutureReturnValueIgnored") // a wave that is not run any more has nobody to let go
  private void schedule(Target target) {
    loops.get().schedule(() -> wave(target), WAVE.toMillis(), TimeUnit.MILLISECONDS);
  }
}
