package dev.slipway.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetriesTest {
  private static final Duration FIRST = Duration.ofMillis(20);
  private static final Duration LONGEST = Duration.ofMillis(80);

  @Test
  void theWaitsDoubleUpToTheLongest() {
    var moments = new ConcurrentLinkedQueue<Long>();
    try (var retries = new Retries(FIRST, LONGEST)) {
      long began = System.nanoTime();
      retries.begin(
          () -> {
            moments.add(System.nanoTime() - began);
            return moments.size() < 5;
          });
      await().until(() -> moments.size() == 5);
    }
    long before = 0;
    int index = 0;
    for (long moment : moments) {
      long least = Math.min(FIRST.toNanos() << index++, LONGEST.toNanos());
      assertThat(moment - before).isGreaterThanOrEqualTo(least);
      before = moment;
    }
  }

  @Test
  void whatBeganAnewTakesThePlaceOfWhatWasTried() {
    var old = new AtomicInteger();
    var young = new AtomicInteger();
    try (var retries = new Retries(FIRST, LONGEST)) {
      retries.begin(
          () -> {
            old.incrementAndGet();
            retries.begin(() -> young.incrementAndGet() < 3);
            return true;
          });
      await().until(() -> young.get() == 3);
    }
    assertThat(old).hasValue(1);
  }

  @Test
  void onceClosedNothingIsTried() {
    var tried = new AtomicInteger();
    var retries = new Retries(Duration.ZERO, Duration.ZERO);
    retries.begin(
        () -> {
          retries.close();
          return tried.incrementAndGet() > 0;
        });
    await().until(() -> tried.get() == 1);
    retries.begin(() -> tried.incrementAndGet() > 0);
    assertThat(tried).hasValue(1);
  }
}
