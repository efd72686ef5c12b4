package dev.slipway.config.edit;

import dev.slipway.config.yaml.Node;
import java.util.Optional;

/**
 * How far a text moves inwards.
 *
 * @param group from a field to the fields inside it
 * @param list from a field to the dashes of its items; 0 if they stand below its first letter
 */
record Indents(int group, int list) {
  private static final int USUAL = 2;

  static Indents of(Optional<Node> root, Layout layout) {
    return new Indents(
        root.flatMap(node -> find(node, layout, Node.Mapping.class))
            .filter(step -> step > 0)
            .orElse(USUAL),
        root.flatMap(node -> find(node, layout, Node.Sequence.class)).orElse(USUAL));
  }

  /** The step to the first value of a sort that stands in lines of its own. */
  private static Optional<Integer> find(Node node, Layout layout, Class<? extends Node> sort) {
    if (layout.isAlias(node)) return Optional.empty();
    return switch (node) {
      case Node.Scalar _ -> Optional.empty();
      case Node.Sequence list ->
          list.items().stream().flatMap(item -> find(item, layout, sort).stream()).findFirst();
      case Node.Mapping group ->
          group.entries().stream().flatMap(entry -> find(entry, layout, sort).stream()).findFirst();
    };
  }

  private static Optional<Integer> find(
      Node.Entry entry, Layout layout, Class<? extends Node> sort) {
    Node value = entry.value();
    int start = layout.contentStart(value);
    boolean below = !layout.isAlias(value) && !layout.isFlow(value) && layout.isFirstInLine(start);
    int step = layout.column(start) - layout.column(entry.key().span().start());
    if (sort.isInstance(value) && below && step >= 0) return Optional.of(step);
    return find(value, layout, sort);
  }
}
