package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** What values a field takes, and how one is read. */
public interface ValueType<T> {

  /** Reads a value that is given; empty only after a problem was reported. */
  Optional<T> read(Label label, Node node, Findings findings);

  /** Completes the sentence "it must be ...": {@code a list of commands}. */
  String expected();

  /** What to write behind the field's colon before the value can follow. */
  default String opening() {
    return " ";
  }

  /** Each accepted way to write a value, by example. */
  default List<String> forms() {
    return List.of();
  }

  /** The values, if only certain ones are accepted. */
  default List<Choice> choices() {
    return List.of();
  }

  /** The fields inside, if the value may be a group of fields. */
  default List<Field<?>> fields() {
    return List.of();
  }

  /** What the items are, if the value may be a list. */
  default Optional<ValueType<?>> item() {
    return Optional.empty();
  }
}
