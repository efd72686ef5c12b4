package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Node;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number within bounds, both included; quotes do no harm. */
record NumberType(double least, double most) implements ValueType<Double> {
  private static final Pattern WRITTEN =
      Pattern.compile("[+-]?([0-9]{1,18}(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

  @Override
  public Optional<Double> read(Label label, Node node, Findings findings) {
    if (node instanceof Node.Scalar scalar) {
      String text = scalar.text().strip().replace("_", "");
      double number = WRITTEN.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
      if (least <= number && number <= most) return Optional.of(number);
    }
    Complaints.wrongValue(label, expected(), node, findings);
    return Optional.empty();
  }

  @Override
  public Shape shape() {
    return new Shape.Numeric(false, least, most);
  }

  @Override
  public String expected() {
    String lowest = plain(least);
    return most == Double.MAX_VALUE
        ? "a number, " + lowest + " or more"
        : "a number from " + lowest + " to " + plain(most);
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }
}
