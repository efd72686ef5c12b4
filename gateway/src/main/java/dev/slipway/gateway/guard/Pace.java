package dev.slipway.gateway.guard;

import dev.slipway.gateway.api.Rate;

/**
 * The rhythm of a rate, in nanoseconds: a token bucket kept as one moment, the time at which it
 * would be full again (the generic cell rate algorithm, ITU-T I.371).
 *
 * @param each what one request costs
 * @param ahead how far that moment may lie in the future
 */
record Pace(long each, long ahead) {
  /** Further than any clock gets, and far from overflow when two are added. */
  private static final double MOST = Long.MAX_VALUE / 4.0;

  static Pace of(Rate rate) {
    double each = Math.min(1e9 / rate.perSecond(), MOST);
    return new Pace((long) each, (long) Math.min(each * (rate.burst() - 1.0), MOST));
  }
}
