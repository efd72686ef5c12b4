package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Node;
import java.util.Optional;

/** A whole number within bounds, both included. */
record WholeType(int least, int most) implements ValueType<Integer> {

  @Override
  public Optional<Integer> read(Label label, Node node, Findings findings) {
    if (node instanceof Node.Scalar scalar && scalar.text().matches("-?[0-9]{1,9}")) {
      int number = Integer.parseInt(scalar.text());
      if (least <= number && number <= most) return Optional.of(number);
    }
    Complaints.wrongValue(label, expected(), node, findings);
    return Optional.empty();
  }

  @Override
  public Shape shape() {
    return new Shape.Numeric(true, least, most);
  }

  @Override
  public String expected() {
    return most == Integer.MAX_VALUE
        ? "a whole number, " + least + " or more"
        : "a whole number from " + least + " to " + most;
  }
}
