package dev.slipway.ui.runs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When something was: the time for today, the date before that. */
final class SubmittedWords {
  private static final DateTimeFormatter TODAY = pattern("HH:mm");
  private static final DateTimeFormatter EARLIER = pattern("d MMM, HH:mm");
  private static final DateTimeFormatter LONG_AGO = pattern("d MMM yyyy");
  private static final DateTimeFormatter WHOLE = pattern("d MMM yyyy, HH:mm:ss");

  private SubmittedWords() {}

  static String of(Instant at, Instant now, ZoneId zone) {
    ZonedDateTime time = at.atZone(zone);
    LocalDate today = LocalDate.ofInstant(now, zone);
    if (time.toLocalDate().equals(today)) return TODAY.format(time);
    return time.getYear() == today.getYear() ? EARLIER.format(time) : LONG_AGO.format(time);
  }

  static String whole(Instant at, ZoneId zone) {
    return WHOLE.format(at.atZone(zone));
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
