package dev.slipway.gateway.guard;

/** One caller's tokens. For one thread at a time. */
final class Bucket {
  private long fullAt;

  Bucket(long now) {
    fullAt = now;
  }

  /**
   * Takes a token and returns 0, or takes none and returns in how many nanoseconds there is one.
   */
  long take(Pace pace, long now) {
    long from = full(now) ? now : fullAt;
    long wait = from - now - pace.ahead();
    if (wait > 0) {
      return wait;
    }
    fullAt = from + pace.each();
    return 0;
  }

  /** Whether forgetting it changes nothing. */
  boolean full(long now) {
    return fullAt - now <= 0;
  }
}
