package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import java.util.List;
import java.util.Optional;

/** A price in US dollars per hour. */
record PriceType() implements ScalarType<Double> {
  private static final DecimalType NUMBER =
      DecimalType.moreThanZero("a price in US dollars per hour such as 1.5, more than 0");

  @Override
  public Optional<Double> readPart(Label label, Part part, Findings findings) {
    return NUMBER.readPart(label, part, findings);
  }

  @Override
  public String expected() {
    return NUMBER.expected();
  }

  @Override
  public List<String> forms() {
    return List.of("1.5", "0.75", "20");
  }

  @Override
  public String pattern() {
    return NUMBER.pattern();
  }

  @Override
  public Shape shape() {
    return NUMBER.shape();
  }
}
