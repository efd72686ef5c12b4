package dev.slipway.gateway.api;

import java.time.Duration;

/**
 * Time limits of one service. There is none on the total time of a stream.
 *
 * @param connect to open a connection to a replica
 * @param firstByte from the whole request being sent to the first byte of the answer
 * @param idle without a byte in an answer, or in either direction of an upgraded connection
 */
public record Limits(Duration connect, Duration firstByte, Duration idle) {
  /** Long enough for a model that thinks before it answers: 5 s, 10 min, 15 min. */
  public static final Limits DEFAULT =
      new Limits(Duration.ofSeconds(5), Duration.ofMinutes(10), Duration.ofMinutes(15));

  public Limits {
    if (!positive(connect) || !positive(firstByte) || !positive(idle)) {
      throw new IllegalArgumentException("Time limits must be longer than zero.");
    }
  }

  private static boolean positive(Duration limit) {
    return !limit.isNegative() && !limit.isZero();
  }
}
