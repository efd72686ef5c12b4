package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** One value alone, or a list that is not empty. */
record OneOrMore<T>(ValueType<T> one, String expected) implements ValueType<List<T>> {

  @Override
  public Optional<List<T>> read(Label label, Node node, Findings findings) {
    if (!(node instanceof Node.Sequence list)) {
      return one.read(label, node, findings).map(List::of);
    }
    if (!list.items().isEmpty()) return ListType.of(expected, one).read(label, list, findings);
    findings.error(
        "empty-list", list.span(), label.capital() + " is empty. It must be " + expected + ".");
    return Optional.empty();
  }

  @Override
  public List<String> forms() {
    return one.forms();
  }

  @Override
  public Shape shape() {
    return Shape.AnyOf.of(one.shape(), new Shape.Items(one));
  }
}
