package dev.slipway.engine;

import java.time.Duration;

/** Values as people say them. */
public final class Words {
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  private Words() {}

  /** A length of time with its two largest units: "0.4 s", "12 s", "1 min 52 s", "2 h 14 min". */
  public static String duration(Duration duration) {
    long millis = Math.max(0, duration.toMillis());
    long seconds = millis / 1000;
    if (seconds < 10) return "%d.%d s".formatted(seconds, millis % 1000 / 100);
    if (seconds < MINUTE) return seconds + " s";
    if (seconds < HOUR) return pair(seconds / MINUTE, "min", seconds % MINUTE, "s");
    if (seconds < 24L * HOUR) return pair(seconds / HOUR, "h", seconds % HOUR / MINUTE, "min");
    return pair(seconds / (24L * HOUR), "d", seconds % (24L * HOUR) / HOUR, "h");
  }

  private static String pair(long large, String largeUnit, long small, String smallUnit) {
    return small == 0
        ? large + " " + largeUnit
        : large + " " + largeUnit + " " + small + " " + smallUnit;
  }
}
