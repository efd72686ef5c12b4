package dev.slipway.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassiveHealthTest {
  private static final long NOW = 1_000_000_000_000L;
  private static final long FIRST = PassiveHealth.FIRST_REST.toNanos();

  private final PassiveHealth health = new PassiveHealth();

  @Test
  void oneThatCannotBeReachedRestsAtOnceAndAConnectionBringsItBack() {
    health.unreachable(NOW);

    assertThat(health.trusted(NOW + FIRST - 1, 0)).isFalse();
    assertThat(health.trusted(NOW + FIRST, 0)).isTrue();
    health.connected();
    assertThat(health.failing()).isFalse();
  }

  @Test
  void badAnswersCountOnlyInARow() {
    health.badAnswer(NOW);
    health.badAnswer(NOW);
    health.succeeded();
    health.badAnswer(NOW);
    health.badAnswer(NOW);
    assertThat(health.failing()).isFalse();
    health.badAnswer(NOW);

    assertThat(health.failing()).isTrue();
    health.connected();
    assertThat(health.failing()).isTrue();
    health.succeeded();
    assertThat(health.trusted(NOW, 5)).isTrue();
  }

  @Test
  void afterItsRestOneRequestAtATimeTriesIt() {
    health.unreachable(NOW);

    assertThat(health.trusted(NOW + FIRST, 0)).isTrue();
    assertThat(health.trusted(NOW + FIRST, 1)).isFalse();
  }

  @Test
  void theRestGrowsWithEachFailureUpToALimit() {
    long now = NOW;
    long rest = FIRST;
    for (int i = 0; i < 20; i++) {
      health.unreachable(now);
      assertThat(health.trusted(now + rest - 1, 0)).isFalse();
      assertThat(health.trusted(now + rest, 0)).isTrue();
      now += rest;
      rest = Math.min(rest * 2, PassiveHealth.LONGEST_REST.toNanos());
    }
    health.succeeded();
    health.unreachable(now);
    assertThat(health.trusted(now + FIRST, 0)).isTrue();
  }

  @Test
  void failuresOfRequestsThatBeganEarlierDoNotLengthenTheRest() {
    for (int i = 0; i < 100; i++) {
      health.unreachable(NOW);
    }

    assertThat(health.trusted(NOW + FIRST, 0)).isTrue();
  }
}
