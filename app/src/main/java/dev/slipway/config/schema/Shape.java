package dev.slipway.config.schema;

import java.util.List;
import java.util.Optional;

/**
 * What a value looks like, as a structure that can be read by whoever shows, completes or publishes
 * the language: completion, the form, the JSON schema, the reference page.
 */
public sealed interface Shape {

  /**
   * One text or number, in one of the ways that the type's forms show.
   *
   * @param pattern a regular expression that the whole text matches, in the syntax that Java,
   *     ECMAScript and Python share; empty if any text will do
   */
  record Text(Optional<String> pattern) implements Shape {
    public static final Text ANY = new Text(Optional.empty());

    public static Text matching(String pattern) {
      return new Text(Optional.of(pattern));
    }
  }

  /** A number within bounds, both included. */
  record Numeric(boolean whole, double least, double most) implements Shape {}

  /** True or false. */
  record Flag() implements Shape {}

  /** One of certain words. */
  record Words(List<Choice> choices) implements Shape {
    public Words {
      choices = List.copyOf(choices);
    }
  }

  /** A list of items of one type. */
  record Items(ValueType<?> item) implements Shape {}

  /** A group of fields with known names. */
  record Group(List<Field<?>> fields) implements Shape {
    public Group {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A group of entries whose names the user chooses.
   *
   * @param key a regular expression for the names, as in {@link Text}
   */
  record Table(Optional<String> key, ValueType<?> value) implements Shape {}

  /** One of several; the one that people write most comes first. */
  record AnyOf(List<Shape> shapes) implements Shape {
    public AnyOf {
      shapes = List.copyOf(shapes);
    }

    public static AnyOf of(Shape... shapes) {
      return new AnyOf(List.of(shapes));
    }
  }

  /** This shape, or each one that it may be. */
  default List<Shape> alternatives() {
    return this instanceof AnyOf(List<Shape> shapes)
        ? shapes.stream().flatMap(shape -> shape.alternatives().stream()).toList()
        : List.of(this);
  }
}
