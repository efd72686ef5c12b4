package dev.slipway.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/** How long the UI thread was kept, each time. */
final class Blocks {
  private static final double MILLION = 1e6;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private long[] nanos = new long[4096];
  private long[] processor = new long[4096];
  private int count;

  /** A moment of the UI thread: by the clock, and by what the processor worked for it. */
  record Moment(long clock, long processor) {
    static Moment now() {
      return new Moment(System.nanoTime(), THREADS.getCurrentThreadCpuTime());
    }
  }

  /** Counts the time from a moment to now. */
  void since(Moment start) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
      processor = Arrays.copyOf(processor, count * 2);
    }
    Moment now = Moment.now();
    nanos[count] = now.clock() - start.clock();
    processor[count++] = now.processor() - start.processor();
  }

  void clear() {
    count = 0;
  }

  /** How often, the middle, the worst hundredth, the worst; by the clock and by the processor. */
  String lines(String what) {
    return count == 0
        ? what + ": none"
        : line(what, nanos) + "\n" + line("  of that, by the processor", processor);
  }

  private String line(String what, long[] all) {
    long[] sorted = Arrays.copyOf(all, count);
    Arrays.sort(sorted);
    long over = Arrays.stream(sorted).filter(one -> one > 8 * MILLION).count();
    return String.format(
        Locale.ROOT,
        "%-36s p50 %6.2f  p99 %6.2f  max %6.2f ms  (%d, %d over 8 ms)",
        what,
        at(sorted, 0.5),
        at(sorted, 0.99),
        at(sorted, 1),
        count,
        over);
  }

  private static double at(long[] sorted, double share) {
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.clamp(index, 0, sorted.length - 1)] / MILLION;
  }
}
