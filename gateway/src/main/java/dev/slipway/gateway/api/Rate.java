package dev.slipway.gateway.api;

/**
 * How often something may happen.
 *
 * @param perSecond in the long run; more than 0
 * @param burst how many at once after a pause; at least 1
 */
public record Rate(double perSecond, int burst) {
  public Rate {
    if (!(perSecond > 0) || Double.isInfinite(perSecond) || burst < 1) {
      throw new IllegalArgumentException("A rate is more than 0 a second, in bursts of 1 or more.");
    }
  }
}
