package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** A list that is not empty. */
record OneOrMoreItems<T>(ListType<T> list) implements ValueType<List<T>> {

  @Override
  public Optional<List<T>> read(Label label, Node node, Findings findings) {
    if (node instanceof Node.Sequence sequence && sequence.items().isEmpty()) {
      findings.error(
          "empty-list",
          node.span(),
          label.capital() + " is empty. Write what it holds, or leave it away.");
      return Optional.empty();
    }
    return list.read(label, node, findings).filter(items -> !items.isEmpty());
  }

  @Override
  public String expected() {
    return list.expected();
  }

  @Override
  public Shape shape() {
    return list.shape();
  }
}
