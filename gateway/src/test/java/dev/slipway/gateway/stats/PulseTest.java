package dev.slipway.gateway.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slipway.gateway.api.Percentiles;
import dev.slipway.gateway.api.Traffic;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class PulseTest {
  private static final long START = Long.MAX_VALUE - 5_000_000_000L;
  private static final long SECOND = 1_000_000_000L;
  private static final long MILLI = 1_000_000L;

  private final Pulse pulse = new Pulse(START);

  @Test
  void requestsAreCountedByWholeSeconds() {
    for (int second = 0; second < 100; second++) {
      for (int i = 0; i <= second % 10; i++) {
        pulse.began(START + second * SECOND + i);
      }
    }
    Traffic traffic = pulse.traffic(START + 100 * SECOND);

    assertThat(traffic.lastSecond()).isEqualTo(10);
    assertThat(traffic.tenSeconds()).isEqualTo(5.5);
    assertThat(traffic.minute()).isEqualTo(5.5);
  }

  @Test
  void whatWasLongAgoIsForgotten() {
    pulse.began(START);
    pulse.ended(MILLI, START);

    assertThat(pulse.traffic(START + 2 * SECOND).minute()).isPositive();
    Traffic later = pulse.traffic(START + 128 * SECOND);
    assertThat(later.minute()).isZero();
    assertThat(later.duration()).isEqualTo(new Percentiles(0, 0, 0, 0));
  }

  @Test
  void percentilesAreThoseOfTheLastMinute() {
    for (int i = 1; i <= 1_000; i++) {
      pulse.ended(i * MILLI, START + i);
      pulse.firstByte(5 * MILLI, START + i);
    }
    Percentiles durations = pulse.traffic(START + SECOND).duration();

    assertThat(durations.count()).isEqualTo(1_000);
    assertThat(durations.p50()).isCloseTo(500, Percentage.withPercentage(7));
    assertThat(durations.p95()).isCloseTo(950, Percentage.withPercentage(7));
    assertThat(durations.p99()).isCloseTo(990, Percentage.withPercentage(7));
    assertThat(pulse.traffic(START + SECOND).firstByte().p99())
        .isCloseTo(5, Percentage.withPercentage(7));
  }

  @Property
  void everyDurationFallsIntoABucketOfItsSize(
      @ForAll @LongRange(min = 1, max = 60_000_000_000L) long micros) {
    int index = LogBuckets.index(micros);

    assertThat(index).isBetween(0, LogBuckets.COUNT - 1);
    assertThat(LogBuckets.middle(index)).isCloseTo((double) micros, within(micros * 0.07));
  }

  @Test
  void manyThreadsLoseNothing() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = 0; i < 20_000; i++) {
                      pulse.began(START + (i % 20) * 100 * MILLI);
                      pulse.ended(MILLI, START + (i % 20) * 100 * MILLI);
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    Traffic traffic = pulse.traffic(START + 2 * SECOND);

    assertThat(traffic.tenSeconds() * 10).isEqualTo(80_000);
    assertThat(traffic.duration().count()).isEqualTo(80_000);
  }
}
