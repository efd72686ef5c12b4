package dev.slipway.transfer.plan;

import java.util.List;
import java.util.Locale;

/** Amounts of bytes, for people. */
public final class ByteCount {
  private static final int STEP = 1024;
  private static final int WHOLE_FROM = 10;
  private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB", "PB", "EB");

  private ByteCount() {}

  /** Such as {@code 812 B}, {@code 3.4 kB} or {@code 38 MB}. */
  public static String text(long bytes) {
    int unit = 0;
    double amount = bytes;
    // What would be rounded up to 1024 is one of the next unit.
    while (amount >= STEP - 0.5 && unit < UNITS.size() - 1) {
      amount /= STEP;
      unit++;
    }
    boolean whole = unit == 0 || amount >= WHOLE_FROM;
    return String.format(Locale.ROOT, whole ? "%.0f %s" : "%.1f %s", amount, UNITS.get(unit));
  }
}
