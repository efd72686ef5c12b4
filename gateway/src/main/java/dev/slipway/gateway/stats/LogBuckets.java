package dev.slipway.gateway.stats;

/**
 * Buckets for durations in microseconds: eight for each doubling, so that a value is known to 6 %
 * whatever its size, from 1 us to 19 h.
 */
final class LogBuckets {
  private static final int SUB_BITS = 3;
  private static final int SUB = 1 << SUB_BITS;
  private static final int MOST_EXPONENT = 36;

  static final int COUNT = (MOST_EXPONENT - SUB_BITS + 2) * SUB;

  private LogBuckets() {}

  static int index(long micros) {
    if (micros < SUB) {
      return (int) Math.max(micros, 0);
    }
    int exponent = Long.SIZE - 1 - Long.numberOfLeadingZeros(micros);
    if (exponent > MOST_EXPONENT) {
      return COUNT - 1;
    }
    int sub = (int) (micros >>> (exponent - SUB_BITS)) & (SUB - 1);
    return (exponent - SUB_BITS + 1) * SUB + sub;
  }

  /** The middle of a bucket, in microseconds. */
  static double middle(int index) {
    if (index < SUB) {
      return index;
    }
    int exponent = index / SUB - 1 + SUB_BITS;
    double width = Math.scalb(1.0, exponent - SUB_BITS);
    return Math.scalb(1.0, exponent) + (index % SUB + 0.5) * width;
  }
}
