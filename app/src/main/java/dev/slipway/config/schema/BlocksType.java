package dev.slipway.config.schema;

import dev.slipway.config.Blocks;
import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** A number, or auto. */
record BlocksType() implements ValueType<Blocks> {
  private static final String AUTO = "auto";

  @Override
  public Optional<Blocks> read(Label label, Node node, Findings findings) {
    if (node instanceof Node.Scalar scalar && scalar.text().equals(AUTO)) {
      return Optional.of(new Blocks.Auto());
    }
    Optional<Integer> number = Types.COUNT.read(label, node, findings.apart());
    if (number.isEmpty()) Complaints.wrongValue(label, expected(), node, findings);
    return number.map(Blocks.Count::new);
  }

  @Override
  public String expected() {
    return "a whole number, 1 or more, or auto";
  }

  @Override
  public List<String> forms() {
    return List.of("4", AUTO);
  }

  @Override
  public Shape shape() {
    return Shape.AnyOf.of(
        Types.COUNT.shape(),
        new Shape.Words(List.of(new Choice(AUTO, "One part for each graphics card."))));
  }
}
