package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Node;
import java.util.Optional;

/** A value of which nothing can be said. */
record AnyType() implements ValueType<Node> {

  @Override
  public Optional<Node> read(Label label, Node node, Findings findings) {
    return Optional.of(node);
  }

  @Override
  public String expected() {
    return "a value";
  }

  @Override
  public Shape shape() {
    return Shape.Text.ANY;
  }
}
