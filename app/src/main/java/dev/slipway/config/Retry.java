package dev.slipway.config;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * When a run is tried again.
 *
 * @param events after which of them; none means never
 * @param duration how long to go on trying
 */
public record Retry(Set<RetryEvent> events, Duration duration) {
  /** How long to go on trying if nothing is said. */
  public static final Duration DEFAULT_DURATION = Duration.ofHours(1);

  /** Never. */
  public static final Retry OFF = new Retry(Set.of(), Duration.ZERO);

  /** After everything. */
  public static final Retry ON = new Retry(EnumSet.allOf(RetryEvent.class), DEFAULT_DURATION);

  public Retry {
    events = Set.copyOf(events);
  }
}
