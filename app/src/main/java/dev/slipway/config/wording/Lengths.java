package dev.slipway.config.wording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Lengths of time in words: {@code 1 hour 30 minutes}. */
final class Lengths {
  private Lengths() {}

  static String of(Duration length) {
    List<String> parts = new ArrayList<>();
    add(parts, length.toDaysPart(), "day");
    add(parts, length.toHoursPart(), "hour");
    add(parts, length.toMinutesPart(), "minute");
    add(parts, length.toSecondsPart(), "second");
    return parts.isEmpty() ? "no time" : String.join(" ", parts);
  }

  private static void add(List<String> parts, long number, String unit) {
    if (number > 0) parts.add(number + " " + unit + (number == 1 ? "" : "s"));
  }
}
