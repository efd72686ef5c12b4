package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Over how long requests are counted: one of three lengths of time. */
record WindowType() implements ScalarType<Duration> {
  private static final List<Duration> ALLOWED =
      List.of(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(300));

  @Override
  public Optional<Duration> readPart(Label label, Part part, Findings findings) {
    Optional<Duration> window = TimeType.ANY.readPart(label, part, findings);
    if (window.isEmpty() || ALLOWED.contains(window.get())) return window;
    Complaints.wrongPart(label, expected(), part, findings);
    return Optional.empty();
  }

  @Override
  public String expected() {
    return "30s, 60s or 300s";
  }

  @Override
  public List<String> forms() {
    return List.of("30s", "60s", "300s", "60");
  }

  @Override
  public String pattern() {
    return "(?:30|60|300) *s?|1 *m|5 *m";
  }

  @Override
  public Shape shape() {
    return Shape.AnyOf.of(
        new Shape.Words(
            List.of(
                new Choice("30s", "Half a minute."),
                new Choice("60s", "One minute."),
                new Choice("300s", "Five minutes."))),
        Shape.Text.matching(pattern()));
  }
}
