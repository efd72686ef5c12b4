package dev.slipway.config.wording;

import dev.slipway.config.Cron;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Times in words: {@code at 08:00 on Monday}. */
final class CronWords {
  private static final String ANY = "*";
  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private CronWords() {}

  static String of(Cron cron) {
    String days = days(cron);
    String time = time(cron.minute(), cron.hour());
    boolean daily = days.isEmpty() && time.startsWith("at ") && !time.contains("every");
    return time + (daily ? " every day" : days) + month(cron.month());
  }

  private static String time(String minute, String hour) {
    if (isNumber(minute) && hour.matches("[0-9]+(,[0-9]+)*")) return "at " + clock(minute, hour);
    String minutes = minutes(minute);
    if (hour.equals(ANY)) {
      return isNumber(minute) ? minutes + " of every hour" : minutes;
    }
    if (hour.matches("\\*/[0-9]+")) {
      String hours = "every " + hour.substring(2) + " hours";
      return minute.equals("0") ? hours : minutes + ", " + hours;
    }
    if (minute.equals("0") && isRange(hour)) {
      int dash = hour.indexOf('-');
      return "every hour from "
          + oClock(hour.substring(0, dash))
          + " to "
          + oClock(hour.substring(dash + 1));
    }
    return minutes + " in the hours " + list(hour, part -> part);
  }

  private static String minutes(String minute) {
    if (minute.equals(ANY)) return "every minute";
    if (minute.matches("\\*/[0-9]+")) return "every " + minute.substring(2) + " minutes";
    return (isNumber(minute) ? "at minute " : "at the minutes ") + list(minute, part -> part);
  }

  private static String clock(String minute, String hours) {
    List<String> times =
        Arrays.stream(hours.split(","))
            .map(hour -> "%02d:%02d".formatted(Integer.parseInt(hour), Integer.parseInt(minute)))
            .toList();
    return joined(times);
  }

  private static String oClock(String hour) {
    return "%02d:00".formatted(Integer.parseInt(hour));
  }

  private static String days(Cron cron) {
    boolean anyDate = cron.dayOfMonth().equals(ANY);
    boolean anyDay = cron.dayOfWeek().equals(ANY);
    String week = " on " + list(cron.dayOfWeek(), CronWords::day);
    String date = " on day " + list(cron.dayOfMonth(), part -> part) + " of the month";
    if (anyDate) return anyDay ? "" : week;
    return anyDay ? date : date + ", and" + week;
  }

  private static String month(String month) {
    return month.equals(ANY) ? "" : " in " + list(month, CronWords::month1);
  }

  private static String day(String part) {
    return named(part, DAYS, 0);
  }

  private static String month1(String part) {
    return named(part, MONTHS, 1);
  }

  /** A number or the beginning of a name as the whole name. */
  private static String named(String part, List<String> names, int first) {
    if (isNumber(part)) {
      int index = Integer.parseInt(part) - first;
      return index >= 0 && index < names.size() ? names.get(index) : part;
    }
    String word = part.toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(word))
        .findFirst()
        .orElse(part);
  }

  private static String list(String written, UnaryOperator<String> name) {
    return joined(Arrays.stream(written.split(",")).map(part -> range(part, name)).toList());
  }

  private static String range(String part, UnaryOperator<String> name) {
    int slash = part.indexOf('/');
    if (slash >= 0) {
      return range(part.substring(0, slash), name) + " in steps of " + part.substring(slash + 1);
    }
    if (part.equals(ANY)) return "all";
    int dash = part.indexOf('-');
    return dash < 0
        ? name.apply(part)
        : name.apply(part.substring(0, dash)) + " to " + name.apply(part.substring(dash + 1));
  }

  private static String joined(List<String> parts) {
    if (parts.size() == 1) return parts.getFirst();
    return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }

  private static boolean isNumber(String text) {
    return text.matches("[0-9]{1,4}");
  }

  private static boolean isRange(String text) {
    return text.matches("[0-9]{1,2}-[0-9]{1,2}");
  }
}
