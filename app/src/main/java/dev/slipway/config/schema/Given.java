package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.Span;
import dev.slipway.config.repair.Removal;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was given for a set of fields.
 *
 * @param place where to report what is missing
 * @param values as far as they could be read
 * @param meant the names that mistyped ones were most likely meant to be
 */
record Given(Label label, Node.Mapping mapping, Span place, Values values, Set<String> meant) {

  /** Whether the field has a value that is not {@code false}, or was meant to have one. */
  boolean has(Field<?> field) {
    return has(field.name());
  }

  boolean has(String name) {
    return entry(name).isPresent() || meant.contains(name);
  }

  /** Whether the field itself has a value that is not {@code false}. */
  boolean gives(Field<?> field) {
    return entry(field.name()).isPresent();
  }

  /** The entry of a field, unless its value is nothing or {@code false}. */
  Optional<Node.Entry> entry(String name) {
    return mapping.entry(name).filter(entry -> !isOff(entry.value()));
  }

  /** As {@link #has(Field)}; an empty list counts as nothing. */
  boolean isFilled(Field<?> field) {
    boolean empty =
        entry(field.name())
            .filter(entry -> entry.value() instanceof Node.Sequence list && list.items().isEmpty())
            .isPresent();
    return has(field) && !empty;
  }

  <T> Optional<T> value(Field<T> field) {
    return values.get(field);
  }

  /** The place of the field's value, or of what stands for it. */
  Span valueSpan(Field<?> field) {
    return entry(field.name()).map(entry -> entry.value().span()).orElse(place);
  }

  /** The place of the field's name, or of what stands for it. */
  Span keySpan(Field<?> field) {
    return mapping.entry(field.name()).map(entry -> entry.key().span()).orElse(place);
  }

  /** The way to take this field out of the text, if there is a safe one. */
  List<Fix> removal(String name, Findings findings) {
    return mapping
        .entry(name)
        .flatMap(entry -> Removal.of(findings.text(), mapping, entry))
        .map(edit -> new Fix("Remove \"" + name + "\"", edit))
        .stream()
        .toList();
  }

  /** Whether a value is nothing, or {@code false}. */
  static boolean isOff(Node value) {
    boolean nothing = value instanceof Node.Scalar scalar && scalar.isNull();
    return nothing || FlagType.ofNode(value).filter(flag -> !flag).isPresent();
  }
}
