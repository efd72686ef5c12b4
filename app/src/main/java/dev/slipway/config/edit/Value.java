package dev.slipway.config.edit;

import dev.slipway.config.yaml.Node;
import java.util.List;

/** What is to stand at a place. */
public sealed interface Value {

  /**
   * Text: in quotes where YAML would take it for a number, a flag or nothing.
   *
   * @param keepsQuotes if it takes the place of a text in quotes, these stay though they are not
   *     needed
   */
  record Text(String text, boolean keepsQuotes) implements Value {
    public Text(String text) {
      this(text, true);
    }
  }

  /**
   * A number, a flag or a word that means the same as one: without quotes, unless YAML could not
   * read it so.
   */
  record Plain(String text) implements Value {}

  /** A field that is there and has no value. */
  record Nothing() implements Value {}

  record Items(List<Value> items) implements Value {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** The names are unique. */
  record Fields(List<Entry> entries) implements Value {
    public Fields {
      entries = List.copyOf(entries);
    }
  }

  /** One field with its value. */
  record Entry(String name, Value value) {}

  /** Texts as the items of a list. */
  static Items texts(List<String> texts) {
    return new Items(texts.stream().<Value>map(Text::new).toList());
  }

  /** A group of one field. */
  static Fields field(String name, Value value) {
    return new Fields(List.of(new Entry(name, value)));
  }

  /** What stands in a text now. */
  static Value of(Node node) {
    return switch (node) {
      case Node.Scalar scalar when scalar.isNull() -> new Nothing();
      case Node.Scalar scalar -> new Text(scalar.text());
      case Node.Sequence sequence -> new Items(sequence.items().stream().map(Value::of).toList());
      case Node.Mapping mapping ->
          new Fields(
              mapping.entries().stream()
                  .map(entry -> new Entry(entry.key().text(), of(entry.value())))
                  .toList());
    };
  }

  /** One that stands on one line, or could if it is not too long. */
  default boolean isScalar() {
    return switch (this) {
      case Text _, Plain _, Nothing _ -> true;
      case Items _, Fields _ -> false;
    };
  }
}
