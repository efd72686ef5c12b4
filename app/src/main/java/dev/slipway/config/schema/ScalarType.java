package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Node;
import java.util.Optional;

/** A value that is written as one text, or as a part of one. */
interface ScalarType<T> extends ValueType<T> {

  /** Reads a part of a text; empty only after a problem was reported. */
  Optional<T> readPart(Label label, Part part, Findings findings);

  /** A regular expression for the whole text, as in {@link Shape.Text}. */
  String pattern();

  @Override
  default Optional<T> read(Label label, Node node, Findings findings) {
    if (node instanceof Node.Scalar scalar && !scalar.isNull()) {
      return readPart(label, Part.of(scalar), findings);
    }
    Complaints.wrongValue(label, expected(), node, findings);
    return Optional.empty();
  }

  @Override
  default Shape shape() {
    return Shape.Text.matching(pattern());
  }

  /** Whether it can be read, without a word about it. */
  default boolean accepts(Part part) {
    var silent = new Findings();
    return readPart(new Label("it"), part, silent).isPresent() && !silent.hasErrors();
  }
}
