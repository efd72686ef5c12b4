package dev.slipway.gateway.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lengths of time as text: {@code 15s}, {@code 250ms}, {@code 1.5h}, {@code 1h30m}, or as in ISO
 * 8601, {@code PT15S}. The latter is what is written.
 */
final class DurationText {
  private static final int LONGEST = 64;
  private static final Pattern PART = Pattern.compile("(\\d{1,18}(?:\\.\\d{1,9})?)(ms|s|m|h|d)");
  private static final Map<String, BigDecimal> NANOS =
      Map.of(
          "ms", BigDecimal.valueOf(1_000_000L),
          "s", BigDecimal.valueOf(1_000_000_000L),
          "m", BigDecimal.valueOf(60_000_000_000L),
          "h", BigDecimal.valueOf(3_600_000_000_000L),
          "d", BigDecimal.valueOf(86_400_000_000_000L));

  private DurationText() {}

  static Optional<Duration> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return text.startsWith("P") ? Optional.of(Duration.parse(text)) : parts(text);
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  static String write(Duration duration) {
    return duration.toString();
  }

  private static Optional<Duration> parts(String text) {
    Matcher part = PART.matcher(text);
    BigDecimal nanos = BigDecimal.ZERO;
    int end = 0;
    while (part.lookingAt()) {
      BigDecimal unit = NANOS.getOrDefault(part.group(2), BigDecimal.ZERO);
      nanos = nanos.add(new BigDecimal(part.group(1)).multiply(unit));
      end = part.end();
      part.region(end, text.length());
    }
    return end == 0 || end < text.length()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(nanos.longValueExact()));
  }
}
