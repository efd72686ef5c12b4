package dev.slipway.gateway.certificate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** This computer's clock, which a test can let jump. */
final class TestClock implements InstantSource {
  private volatile Duration ahead = Duration.ZERO;

  void jump(Duration by) {
    ahead = ahead.plus(by);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }
}
