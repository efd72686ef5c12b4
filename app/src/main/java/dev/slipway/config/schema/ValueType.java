package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What values a field takes, and how one is read. */
public interface ValueType<T> {

  /** Reads a value that is given; empty only after a problem was reported. */
  Optional<T> read(Label label, Node node, Findings findings);

  /** Completes the sentence "it must be ...": {@code a list of commands}. */
  String expected();

  /** What a value looks like. */
  Shape shape();

  /** Each accepted way to write a value, by example. */
  default List<String> forms() {
    return List.of();
  }

  /** What to write behind the field's colon before the value can follow. */
  default String opening() {
    return switch (shape().alternatives().getFirst()) {
      case Shape.Items _ -> "\n  - ";
      case Shape.Group _, Shape.Table _ -> "\n  ";
      default -> " ";
    };
  }

  /** The values that are offered by name; others may be accepted beside them. */
  default List<Choice> choices() {
    return shapes()
        .<Choice>mapMulti(
            (shape, out) -> {
              if (shape instanceof Shape.Words(List<Choice> choices)) choices.forEach(out);
              if (shape instanceof Shape.Flag) FlagType.CHOICES.forEach(out);
            })
        .toList();
  }

  /** The fields inside, if the value may be a group of fields. */
  default List<Field<?>> fields() {
    return shapes()
        .filter(Shape.Group.class::isInstance)
        .flatMap(shape -> ((Shape.Group) shape).fields().stream())
        .toList();
  }

  /** What the items are, if the value may be a list. */
  default Optional<ValueType<?>> item() {
    return shapes()
        .filter(Shape.Items.class::isInstance)
        .<ValueType<?>>map(shape -> ((Shape.Items) shape).item())
        .findFirst();
  }

  /** What the entries of a group with names of the user's own hold, if it may be one. */
  default Optional<Shape.Table> table() {
    return shapes().filter(Shape.Table.class::isInstance).map(Shape.Table.class::cast).findFirst();
  }

  private Stream<Shape> shapes() {
    return shape().alternatives().stream();
  }
}
