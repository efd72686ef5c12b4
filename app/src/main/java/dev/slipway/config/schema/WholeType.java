package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import java.util.Optional;

/** A whole number within bounds, both included. */
record WholeType(int least, int most) implements ScalarType<Integer> {

  static WholeType atLeast(int least) {
    return new WholeType(least, Integer.MAX_VALUE);
  }

  @Override
  public Optional<Integer> readPart(Label label, Part part, Findings findings) {
    if (part.text().matches("-?[0-9]{1,9}")) {
      int number = Integer.parseInt(part.text());
      if (least <= number && number <= most) return Optional.of(number);
    }
    if (part.text().matches("[0-9]{10,}")) {
      findings.error("wrong-value", part.span(), label.capital() + " is too large a number.");
      return Optional.empty();
    }
    Complaints.wrongPart(label, expected(), part, findings);
    return Optional.empty();
  }

  @Override
  public Shape shape() {
    return new Shape.Numeric(true, least, most);
  }

  @Override
  public String pattern() {
    return least < 0 ? "-?[0-9]+" : "[0-9]+";
  }

  @Override
  public String expected() {
    return most == Integer.MAX_VALUE
        ? "a whole number, " + least + " or more"
        : "a whole number from " + least + " to " + most;
  }
}
