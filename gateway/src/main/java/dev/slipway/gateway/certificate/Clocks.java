package dev.slipway.gateway.certificate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The two kinds of time: how long certificates last goes by the wall clock, which may jump; how
 * long to wait before the next try goes by one that does not.
 *
 * @param steady in nanoseconds, as {@link System#nanoTime}
 */
public record Clocks(InstantSource wall, LongSupplier steady) {
  public static final Clocks SYSTEM = new Clocks(InstantSource.system(), System::nanoTime);

  Instant now() {
    return wall.instant();
  }

  /** A moment on the steady clock. */
  long in(Duration wait) {
    return steady.getAsLong() + wait.toNanos();
  }

  boolean passed(long moment) {
    return steady.getAsLong() - moment >= 0;
  }

  /** Where the wall clock will be, if it does not jump, at a moment of the steady clock. */
  Instant expected(long moment) {
    return now().plusNanos(Math.max(0, moment - steady.getAsLong()));
  }
}
