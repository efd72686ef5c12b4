package dev.slipway.config.resource;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of memory or disk, exactly as written. A gigabyte is 1024 megabytes. */
public record Memory(BigDecimal gigabytes) implements Comparable<Memory> {
  private static final BigDecimal STEP = BigDecimal.valueOf(1024);

  public Memory {
    if (gigabytes.signum() < 0) throw new IllegalArgumentException("Less than nothing.");
    gigabytes = gigabytes.stripTrailingZeros();
  }

  public static Memory ofMegabytes(BigDecimal amount) {
    return new Memory(amount.divide(STEP));
  }

  public static Memory ofGigabytes(BigDecimal amount) {
    return new Memory(amount);
  }

  public static Memory ofGigabytes(long amount) {
    return new Memory(BigDecimal.valueOf(amount));
  }

  public static Memory ofTerabytes(BigDecimal amount) {
    return new Memory(amount.multiply(STEP));
  }

  public BigDecimal megabytes() {
    return gigabytes.multiply(STEP);
  }

  /** Rounded up to whole bytes. */
  public long bytes() {
    return megabytes().multiply(STEP).multiply(STEP).setScale(0, RoundingMode.CEILING).longValue();
  }

  @Override
  public int compareTo(Memory other) {
    return gigabytes.compareTo(other.gigabytes);
  }

  /** As written in a file: {@code 16GB} or {@code 512MB}. */
  @Override
  public String toString() {
    boolean small = !isWhole(gigabytes) && isWhole(megabytes());
    return small
        ? megabytes().stripTrailingZeros().toPlainString() + "MB"
        : gigabytes.toPlainString() + "GB";
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }
}
