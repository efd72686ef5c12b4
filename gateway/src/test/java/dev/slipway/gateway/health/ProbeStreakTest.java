package dev.slipway.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.api.Probe;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProbeStreakTest {
  private final ProbeStreak streak =
      new ProbeStreak(
          new Probe("GET", "/", Map.of(), "", Duration.ofSeconds(1), Duration.ofSeconds(1), 2, 3),
          false);

  @Test
  void readyAfterSuccessesInARow() {
    assertThat(streak.next(true)).isFalse();
    assertThat(streak.next(false)).isFalse();
    assertThat(streak.next(true)).isFalse();
    assertThat(streak.next(true)).isTrue();
  }

  @Test
  void failedAfterFailuresInARow() {
    streak.next(true);
    streak.next(true);

    assertThat(streak.next(false)).isTrue();
    assertThat(streak.next(false)).isTrue();
    assertThat(streak.next(true)).isTrue();
    assertThat(streak.next(false)).isTrue();
    assertThat(streak.next(false)).isTrue();
    assertThat(streak.next(false)).isFalse();
  }
}
