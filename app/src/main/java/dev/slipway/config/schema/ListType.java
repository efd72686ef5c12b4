package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.Position;
import dev.slipway.config.Span;
import dev.slipway.config.repair.Removal;
import dev.slipway.config.yaml.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A list whose items are of one type. */
record ListType<T>(String expected, ValueType<T> itemType, List<Unique<T>> unique)
    implements ValueType<List<T>> {

  /**
   * What may be in the list only once.
   *
   * @param key what is compared; empty for an item that clashes with none
   * @param noun its name in a sentence
   * @param field of an item that is a group: the one that holds it; empty for the whole item
   */
  record Unique<T>(String code, String noun, Function<T, Optional<String>> key, String field) {
    Unique(String code, String noun, Function<T, Optional<String>> key) {
      this(code, noun, key, "");
    }

    Span place(Node item) {
      return item instanceof Node.Mapping group
          ? group.entry(field).map(entry -> entry.value().span()).orElse(item.span())
          : item.span();
    }
  }

  static <T> ListType<T> of(String expected, ValueType<T> item) {
    return new ListType<>(expected, item, List.of());
  }

  @Override
  public Optional<List<T>> read(Label label, Node node, Findings findings) {
    if (!(node instanceof Node.Sequence sequence)) {
      notAList(label, node, findings);
      return Optional.empty();
    }
    List<T> items = new ArrayList<>();
    Map<String, Position> seen = new HashMap<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      Node item = sequence.items().get(i);
      Optional<T> value = Reading.read(itemType, label.item(i), sequence, item, findings);
      value.filter(read -> isNew(read, sequence, item, seen, findings)).ifPresent(items::add);
    }
    return Optional.of(List.copyOf(items));
  }

  private void notAList(Label label, Node node, Findings findings) {
    String hint =
        node instanceof Node.Scalar scalar && !scalar.isNull()
            ? " Write each item on its own line, after \"- \"."
            : "";
    findings.error(
        "wrong-value",
        node.span(),
        label.capital() + " must be " + expected + ", not " + node.phrase() + "." + hint);
  }

  private boolean isNew(
      T value, Node.Sequence list, Node item, Map<String, Position> seen, Findings findings) {
    for (Unique<T> rule : unique) {
      Optional<String> key = rule.key().apply(value);
      if (key.isEmpty()) continue;
      Position first = seen.putIfAbsent(rule.noun() + key.get(), rule.place(item).from());
      if (first == null) continue;
      findings.error(
          rule.code(),
          rule.place(item),
          rule.noun() + " " + key.get() + " is given already, at " + first + ".",
          Removal.of(findings.text(), list, item).map(edit -> new Fix("Remove it", edit)).stream()
              .toArray(Fix[]::new));
      return false;
    }
    return true;
  }

  @Override
  public Shape shape() {
    return new Shape.Items(itemType);
  }
}
