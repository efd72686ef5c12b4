package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A number, whole or not.
 *
 * @param expected says what is allowed
 * @param least the smallest that is allowed, if {@code open} is false
 * @param open whether it must be more than the least
 */
record DecimalType(String expected, double least, boolean open, double most)
    implements ScalarType<Double> {
  private static final int LONGEST = 30;

  static DecimalType moreThanZero(String expected) {
    return new DecimalType(expected, 0, true, Double.MAX_VALUE);
  }

  static DecimalType between(String expected, double least, double most) {
    return new DecimalType(expected, least, false, most);
  }

  @Override
  public Optional<Double> readPart(Label label, Part part, Findings findings) {
    String text = part.text();
    if (text.length() <= LONGEST
        && text.matches("[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?")) {
      double number = Double.parseDouble(text);
      boolean enough = open ? number > least : number >= least;
      if (enough && number <= most) return Optional.of(number);
      Complaints.wrongPart(label, expected, part, findings);
    } else {
      Complaints.wrongPart(label, expected, part, findings, fixes(part));
    }
    return Optional.empty();
  }

  private static Fix[] fixes(Part part) {
    String text = part.text();
    if (text.length() > LONGEST) return new Fix[0];
    String bare = text.replaceAll("^\\$ *|(?: *(?:\\$|USD|usd|/ ?h|/ ?hr|/ ?hour))+$", "");
    if (bare.matches("[0-9]{1,9},[0-9]{1,2}")) bare = bare.replace(',', '.');
    boolean number = bare.matches("[0-9]{1,9}(?:\\.[0-9]{1,9})?");
    return number && !bare.equals(text)
        ? new Fix[] {part.changeTo(new BigDecimal(bare).toPlainString())}
        : new Fix[0];
  }

  @Override
  public Shape shape() {
    return new Shape.Numeric(false, least, most);
  }

  @Override
  public List<String> forms() {
    return List.of();
  }

  @Override
  public String pattern() {
    return "[0-9]+(?:\\.[0-9]+)?";
  }
}
