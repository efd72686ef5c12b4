package dev.slipway.gateway.certificate;

import java.time.Duration;

/**
 * How often things are done.
 *
 * @param look at clocks and files
 * @param firstRetry after an authority's first failure; it doubles
 * @param lastRetry the longest wait after a failure, unless the authority asks for a longer one
 * @param firstLookUp after a name was found to lead elsewhere; it grows
 * @param lastLookUp the longest wait between two such checks
 */
public record Pace(
    Duration look,
    Duration firstRetry,
    Duration lastRetry,
    Duration firstLookUp,
    Duration lastLookUp) {
  /** Slow enough for the limits of public authorities. */
  public static final Pace DEFAULT =
      new Pace(
          Duration.ofSeconds(1),
          Duration.ofMinutes(1),
          Duration.ofHours(6),
          Duration.ofSeconds(15),
          Duration.ofMinutes(10));
}
