package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/**
 * A list with no more than so many items.
 *
 * @param noun what there may be no more of: {@code headers}
 */
record LimitedListType<T>(ListType<T> list, int most, String noun) implements ValueType<List<T>> {

  @Override
  public Optional<List<T>> read(Label label, Node node, Findings findings) {
    Optional<List<T>> items = list.read(label, node, findings);
    if (!(node instanceof Node.Sequence sequence) || sequence.items().size() <= most) return items;
    findings.error(
        "too-many",
        sequence.items().get(most).span(),
        "There can be " + most + " " + noun + " at most, and this is one more.");
    return Optional.empty();
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
