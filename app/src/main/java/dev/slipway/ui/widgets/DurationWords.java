package dev.slipway.ui.widgets;

import java.time.Duration;
import java.util.Locale;

/** Durations as people say them, never more than two units. */
public final class DurationWords {
  private static final long TENTHS_UNTIL_SECONDS = 10;

  private DurationWords() {}

  /** "0.4 s", "31 s", "1 min 52 s", "3 h 51 min", "2 d 4 h". */
  public static String exact(Duration duration) {
    Duration time = duration.isNegative() ? Duration.ZERO : duration;
    if (time.toSeconds() < TENTHS_UNTIL_SECONDS) {
      return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
    return whole(time);
  }

  /** "12 s", "1 min 52 s", "3 h 51 min", "2 d 4 h": for what ticks. */
  public static String whole(Duration duration) {
    Duration time = duration.isNegative() ? Duration.ZERO : duration;
    if (time.toDays() > 0) return two(time.toDays(), "d", time.toHoursPart(), "h");
    if (time.toHours() > 0) return two(time.toHours(), "h", time.toMinutesPart(), "min");
    if (time.toMinutes() > 0) return two(time.toMinutes(), "min", time.toSecondsPart(), "s");
    return time.toSeconds() + " s";
  }

  /** "12 s", "4 min", "3 h", "2 d": for how long ago. */
  public static String rough(Duration duration) {
    Duration time = duration.isNegative() ? Duration.ZERO : duration;
    if (time.toDays() > 0) return time.toDays() + " d";
    if (time.toHours() > 0) return time.toHours() + " h";
    if (time.toMinutes() > 0) return time.toMinutes() + " min";
    return time.toSeconds() + " s";
  }

  private static String two(long big, String bigUnit, long small, String smallUnit) {
    String first = big + " " + bigUnit;
    return small == 0 ? first : first + " " + small + " " + smallUnit;
  }
}
