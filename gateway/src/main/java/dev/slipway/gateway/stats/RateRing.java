package dev.slipway.gateway.stats;

import java.util.concurrent.atomic.AtomicLongArray;

/** How many events each of the last seconds had. Without locks and in fixed memory. */
final class RateRing {
  /** More than the longest window, so that a second is not overwritten while it is summed. */
  private static final int SECONDS = 64;

  /** In each, the second in the upper half and its count in the lower. */
  private final AtomicLongArray slots = new AtomicLongArray(SECONDS);

  /** One event in this second, which is at least 1. */
  void add(long second) {
    int index = (int) (second % SECONDS);
    long stamp = second << Integer.SIZE;
    long seen = slots.get(index);
    while (true) {
      boolean current = seen >>> Integer.SIZE == second;
      long next = current ? seen + 1 : stamp + 1;
      long found = slots.compareAndExchange(index, seen, next);
      if (found == seen) {
        return;
      }
      seen = found;
    }
  }

  /** Events in each second on average, over this many whole seconds before {@code second}. */
  double perSecond(int seconds, long second) {
    long sum = 0;
    for (long each = Math.max(1, second - seconds); each < second; each++) {
      long slot = slots.get((int) (each % SECONDS));
      if (slot >>> Integer.SIZE == each) {
        sum += slot & 0xffff_ffffL;
      }
    }
    return (double) sum / seconds;
  }
}
