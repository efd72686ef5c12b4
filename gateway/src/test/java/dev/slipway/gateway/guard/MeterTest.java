package dev.slipway.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.api.Rate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MeterTest {
  private static final long NOW = Long.MAX_VALUE - 1_000;
  private static final long SECOND = 1_000_000_000L;

  @Property(tries = 100)
  void aBurstAtOnceAndTheRateAfterwards(
      @ForAll @DoubleRange(min = 0.01, max = 1000) double perSecond,
      @ForAll @IntRange(min = 1, max = 200) int burst) {
    Meter meter = new Meter(new Rate(perSecond, burst), 10, NOW);
    CallerId caller = new CallerId(1, 1);
    for (int i = 0; i < burst; i++) {
      assertThat(meter.take(caller, NOW)).isZero();
    }
    long wait = meter.take(caller, NOW);

    assertThat(wait).isBetween(1L, (long) (SECOND / perSecond) + 1);
    assertThat(meter.take(caller, NOW + wait - 1)).isEqualTo(1);
    assertThat(meter.take(caller, NOW + wait)).isZero();
    assertThat(meter.take(caller, NOW + wait)).isPositive();
  }

  @Test
  void theSlowestRateNeverComesAround() {
    Meter meter = new Meter(new Rate(Double.MIN_VALUE, Integer.MAX_VALUE), 10, NOW);

    assertThat(meter.take(new CallerId(1, 1), NOW)).isZero();
  }

  @Test
  void nobodyGetsTokensBackByCrowdingOut() {
    Meter meter = new Meter(new Rate(1, 1), 100, NOW);
    CallerId mallory = new CallerId(0, 0);
    assertThat(meter.take(mallory, NOW)).isZero();
    for (int i = 1; i < 10_000; i++) {
      meter.take(new CallerId(i, i), NOW);
      assertThat(meter.take(mallory, NOW)).isPositive();
    }

    assertThat(meter.callers()).isLessThanOrEqualTo(100);
  }

  @Test
  void whenThereIsNoRoomNewcomersStillGetInNowAndThen() {
    Meter meter = new Meter(new Rate(1, 1), 100, NOW);
    for (int i = 0; i < 100; i++) {
      meter.take(new CallerId(i, i), NOW);
    }
    int admitted = 0;
    for (int i = 1_000; i < 1_100; i++) {
      admitted += meter.take(new CallerId(i, 7), NOW) == 0 ? 1 : 0;
    }

    assertThat(admitted).isGreaterThan(80);
  }

  @Test
  void callersThatAreQuietMakeRoom() {
    Meter meter = new Meter(new Rate(1, 1), 100, NOW);
    for (int i = 0; i < 100; i++) {
      meter.take(new CallerId(i, i), NOW);
    }
    for (int i = 1_000; i < 1_050; i++) {
      meter.take(new CallerId(i, i), NOW + SECOND);
    }

    assertThat(meter.callers()).isLessThan(100);
  }
}
