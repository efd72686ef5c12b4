package dev.slipway.gateway.stats;

import dev.slipway.gateway.api.Traffic;
import java.util.concurrent.TimeUnit;

/**
 * What went on lately at a service or a replica: about 16 KB. Times are those of {@link
 * System#nanoTime}.
 */
public final class Pulse {
  private static final int TEN_SECONDS = 10;
  private static final int MINUTE = 60;

  private final long origin;
  private final RateRing requests = new RateRing();
  private final RecentDurations durations = new RecentDurations();
  private final RecentDurations firstBytes = new RecentDurations();

  public Pulse(long now) {
    // The first second is 1, since 0 means that nothing was counted.
    this.origin = now - TimeUnit.SECONDS.toNanos(1);
  }

  /** A request was let in. */
  public void began(long now) {
    requests.add(second(now));
  }

  /** The head of an answer came, this long after the request's. */
  public void firstByte(long nanos, long now) {
    firstBytes.add(nanos, second(now));
  }

  /** An answer ended whole, this long after the request's head. */
  public void ended(long nanos, long now) {
    durations.add(nanos, second(now));
  }

  public Traffic traffic(long now) {
    long second = second(now);
    return new Traffic(
        requests.perSecond(1, second),
        requests.perSecond(TEN_SECONDS, second),
        requests.perSecond(MINUTE, second),
        durations.percentiles(second),
        firstBytes.percentiles(second));
  }

  private long second(long now) {
    return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(now - origin));
  }
}
