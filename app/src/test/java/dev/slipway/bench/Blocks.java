package dev.slipway.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long the UI thread was kept, each time. */
final class Blocks {
  private static final double MILLION = 1e6;

  private long[] nanos = new long[4096];
  private int count;

  void add(long kept) {
    if (count == nanos.length) nanos = Arrays.copyOf(nanos, count * 2);
    nanos[count++] = kept;
  }

  void clear() {
    count = 0;
  }

  /** One line: how often, the middle, the worst hundredth and thousandth, the worst. */
  String line(String what) {
    if (count == 0) return what + ": none";
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    long over = Arrays.stream(sorted).filter(one -> one > 8 * MILLION).count();
    return String.format(
        Locale.ROOT,
        "%-34s p50 %6.2f  p99 %6.2f  p99.9 %6.2f  max %6.2f ms  (%d, %d over 8 ms)",
        what,
        at(sorted, 0.5),
        at(sorted, 0.99),
        at(sorted, 0.999),
        at(sorted, 1),
        count,
        over);
  }

  private static double at(long[] sorted, double share) {
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.clamp(index, 0, sorted.length - 1)] / MILLION;
  }
}
