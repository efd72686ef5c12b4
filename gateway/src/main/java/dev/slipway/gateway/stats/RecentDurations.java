package dev.slipway.gateway.stats;

import dev.slipway.gateway.api.Percentiles;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** The durations of the last minute, in fixed memory; written without locks by every event loop. */
final class RecentDurations {
  private static final int SLICES = 7;
  private static final int SLICE_SECONDS = 10;

  private final Slice[] slices = new Slice[SLICES];

  RecentDurations() {
    for (int i = 0; i < SLICES; i++) {
      slices[i] = new Slice();
    }
  }

  void add(long nanos, long second) {
    long number = second / SLICE_SECONDS;
    slices[(int) (number % SLICES)].add(nanos, number);
  }

  /** Of what was added in the last minute, the present ten seconds included. */
  Percentiles percentiles(long second) {
    long last = second / SLICE_SECONDS;
    int[] sums = new int[LogBuckets.COUNT];
    long total = 0;
    for (Slice slice : slices) {
      if (slice.number > last - SLICES && slice.number <= last) {
        total += slice.addTo(sums);
      }
    }
    return new Percentiles(
        total, at(sums, total, 0.5), at(sums, total, 0.95), at(sums, total, 0.99));
  }

  private static double at(int[] sums, long total, double share) {
    long wanted = Math.max(1, (long) Math.ceil(total * share));
    long seen = 0;
    for (int i = 0; i < sums.length && total > 0; i++) {
      seen += sums[i];
      if (seen >= wanted) {
        return LogBuckets.middle(i) / 1_000;
      }
    }
    return 0;
  }

  /** Ten seconds. */
  private static final class Slice {
    private final AtomicIntegerArray counts = new AtomicIntegerArray(LogBuckets.COUNT);
    private volatile long number = -1;

    void add(long nanos, long current) {
      if (number != current) {
        begin(current);
      }
      counts.getAndIncrement(LogBuckets.index(TimeUnit.NANOSECONDS.toMicros(nanos)));
    }

    /** Once in over a minute, when nobody has written here for long. */
    private synchronized void begin(long current) {
      if (number < current) {
        for (int i = 0; i < LogBuckets.COUNT; i++) {
          counts.set(i, 0);
        }
        number = current;
      }
    }

    long addTo(int[] sums) {
      long total = 0;
      for (int i = 0; i < LogBuckets.COUNT; i++) {
        int count = counts.get(i);
        sums[i] += count;
        total += count;
      }
      return total;
    }
  }
}
