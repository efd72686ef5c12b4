package dev.slipway.gateway.drain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DepartureTest {
  private static final long NOW = 77;

  private final Departure departure = new Departure();

  @Test
  void whatStaysHasNoEnd() {
    assertThat(departure.begun()).isFalse();
    assertThat(departure.end()).isEqualTo(Departure.NEVER);
  }

  @Test
  void beingToldAgainGivesNoMoreTime() {
    departure.begin(Duration.ofNanos(10), NOW);
    departure.begin(Duration.ofNanos(10), NOW + 5);

    assertThat(departure.end()).isEqualTo(NOW + 10);
  }

  @Test
  void whatComesBackStays() {
    departure.begin(Duration.ofNanos(10), NOW);
    departure.cancel();

    assertThat(departure.begun()).isFalse();
  }

  @Test
  void theLongestLimitCanStillBeCompared() {
    departure.begin(Duration.ofSeconds(Long.MAX_VALUE), Long.MAX_VALUE - 1);

    assertThat(departure.end() - (Long.MAX_VALUE - 1)).isPositive();
  }

  @Test
  void theEarlierOfTwoMomentsHoldsAlsoWhereTheClockOverflows() {
    assertThat(Departure.earlier(1, Departure.NEVER)).isEqualTo(1);
    assertThat(Departure.earlier(Departure.NEVER, 1)).isEqualTo(1);
    assertThat(Departure.earlier(Long.MAX_VALUE - 1, Long.MIN_VALUE)).isEqualTo(Long.MAX_VALUE - 1);
  }
}
