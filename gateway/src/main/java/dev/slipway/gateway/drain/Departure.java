package dev.slipway.gateway.drain;

import java.time.Duration;

/**
 * Whether something is being taken away, and by when what is in flight there must have ended. For
 * any thread.
 */
public final class Departure {
  /** It stays. */
  public static final long NEVER = Long.MAX_VALUE;

  private volatile long end = NEVER;

  /** In the clock of {@link System#nanoTime}, or {@link #NEVER}. */
  public long end() {
    return end;
  }

  public boolean begun() {
    return end != NEVER;
  }

  /** Begins, unless it has: being told again gives nobody more time. */
  public synchronized void begin(Duration limit, long now) {
    if (end == NEVER) {
      end = moment(now, limit);
    }
  }

  /** It is wanted again after all. */
  public synchronized void cancel() {
    end = NEVER;
  }

  /** The earlier of two moments, either of which may be {@link #NEVER}. */
  public static long earlier(long one, long other) {
    if (one == NEVER || other == NEVER) {
      return one == NEVER ? other : one;
    }
    return one - other <= 0 ? one : other;
  }

  /** When {@code limit} is over, and never {@link #NEVER}. */
  public static long moment(long now, Duration limit) {
    long moment = now + nanos(limit);
    return moment == NEVER ? NEVER - 1 : moment;
  }

  private static long nanos(Duration limit) {
    // Longer than any process runs, and not so long that moments could not be compared.
    long most = Long.MAX_VALUE / 4;
    return limit.compareTo(Duration.ofNanos(most)) > 0 ? most : limit.toNanos();
  }
}
