package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time: seconds, or a number with its unit. */
record TimeType(Duration least) implements ScalarType<Duration> {
  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9}) *([smhdw]?)");
  private static final Pattern OTHERWISE =
      Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,6})?) *([a-zA-Z]*)");
  private static final Pattern SEVERAL = Pattern.compile("(?:[0-9]{1,6} *[smhdwSMHDW] *){2,5}");
  private static final Pattern ONE_OF_SEVERAL = Pattern.compile("([0-9]+) *([a-zA-Z])");

  static final TimeType ANY = new TimeType(Duration.ZERO);

  static TimeType atLeast(Duration least) {
    return new TimeType(least);
  }

  @Override
  public Optional<Duration> readPart(Label label, Part part, Findings findings) {
    Matcher matcher = WRITTEN.matcher(part.text());
    if (matcher.matches()) {
      var amount = new BigDecimal(matcher.group(1));
      return notTooShort(label, part, duration(amount, matcher.group(2)), findings);
    }
    report(label, part, findings);
    return Optional.empty();
  }

  private Optional<Duration> notTooShort(
      Label label, Part part, Duration duration, Findings findings) {
    if (duration.compareTo(least) >= 0) return Optional.of(duration);
    findings.error(
        "duration-short",
        part.span(),
        label.capital() + " must be " + written(least) + " or more, not " + part.text() + ".");
    return Optional.empty();
  }

  private void report(Label label, Part part, Findings findings) {
    if (part.text().matches("-[0-9].*")) {
      findings.error("wrong-value", part.span(), label.capital() + " cannot be less than nothing.");
      return;
    }
    Optional<String> meant = meant(part.text());
    if (meant.isEmpty()) {
      Complaints.wrongPart(label, expected(), part, findings);
      return;
    }
    findings.error(
        "duration-form",
        part.span(),
        "A length of time is one whole number and s, m, h, d or w: write " + meant.get() + ".",
        part.changeTo(meant.get()));
  }

  private static Optional<String> meant(String text) {
    if (SEVERAL.matcher(text).matches()) {
      Duration sum =
          ONE_OF_SEVERAL
              .matcher(text)
              .results()
              .map(one -> duration(new BigDecimal(one.group(1)), lower(one.group(2))))
              .reduce(Duration.ZERO, Duration::plus);
      return Optional.of(written(sum));
    }
    Matcher matcher = OTHERWISE.matcher(text);
    if (!matcher.matches()) return Optional.empty();
    return unit(lower(matcher.group(2))).flatMap(unit -> meant(matcher.group(1), unit));
  }

  private static Optional<String> meant(String number, String unit) {
    if (!number.contains(".")) return Optional.of(number + unit);
    Duration duration = duration(new BigDecimal(number), unit);
    return duration.isZero() ? Optional.empty() : Optional.of(written(duration));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static Optional<String> unit(String word) {
    return switch (word) {
      case "", "s", "sec", "secs", "second", "seconds" -> Optional.of("s");
      case "m", "min", "mins", "minute", "minutes" -> Optional.of("m");
      case "h", "hr", "hrs", "hour", "hours" -> Optional.of("h");
      case "d", "day", "days" -> Optional.of("d");
      case "w", "wk", "wks", "week", "weeks" -> Optional.of("w");
      default -> Optional.empty();
    };
  }

  /** Parts of a second are left away. */
  private static Duration duration(BigDecimal amount, String unit) {
    long seconds =
        switch (unit) {
          case "m" -> 60;
          case "h" -> 3600;
          case "d" -> 86_400;
          case "w" -> 604_800;
          default -> 1;
        };
    return Duration.ofSeconds(amount.multiply(BigDecimal.valueOf(seconds)).longValue());
  }

  /** In the largest unit that needs no fraction: {@code 90m}. */
  static String written(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds == 0) return "0s";
    if (seconds % 86_400 == 0) return seconds / 86_400 + "d";
    if (seconds % 3600 == 0) return seconds / 3600 + "h";
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }

  @Override
  public String expected() {
    return "a length of time such as 90s, 5m, 2h or 1d";
  }

  @Override
  public List<String> forms() {
    return List.of("90s", "5m", "2h", "1d", "1w", "90");
  }

  @Override
  public String pattern() {
    return "[0-9]+ *[smhdw]?";
  }
}
