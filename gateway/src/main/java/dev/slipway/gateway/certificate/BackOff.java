package dev.slipway.gateway.certificate;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waits that grow, each a little shorter or longer so that many gateways do not ask at once. */
final class BackOff {
  private static final double JITTER = 0.2;

  private final Duration first;
  private final Duration longest;
  private final double growth;
  private final RandomGenerator random;
  private int failures;

  BackOff(Duration first, Duration longest, double growth, RandomGenerator random) {
    this.first = first;
    this.longest = longest;
    this.growth = growth;
    this.random = random;
  }

  /** How long to wait after one more failure. */
  Duration next() {
    failures++;
    return last();
  }

  /** How long to wait after the last failure, of which there must be one. */
  Duration last() {
    double millis =
        Math.min((double) longest.toMillis(), first.toMillis() * Math.pow(growth, failures - 1));
    return Duration.ofMillis((long) (millis * (1 - JITTER + 2 * JITTER * random.nextDouble())));
  }

  /** Goes on after so many. */
  void resume(int count) {
    failures = count;
  }

  void reset() {
    failures = 0;
  }

  /** How many times it did not work since the last success. */
  int failures() {
    return failures;
  }
}
