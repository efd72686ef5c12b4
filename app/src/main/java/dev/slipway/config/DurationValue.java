package dev.slipway.config;

import java.time.Duration;
import java.util.Optional;

/** A length of time that may be switched off. */
public sealed interface DurationValue {

  /** This long. */
  record Lasting(Duration length) implements DurationValue {}

  /** {@code off}: for ever, or never. */
  record Off() implements DurationValue {}

  /** {@code true}: as long as if nothing were given. */
  record Usual() implements DurationValue {}

  /** How long, if that is said. */
  default Optional<Duration> duration() {
    return this instanceof Lasting(Duration length) ? Optional.of(length) : Optional.empty();
  }
}
