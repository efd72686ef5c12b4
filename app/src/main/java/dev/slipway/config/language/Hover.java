package dev.slipway.config.language;

import dev.slipway.config.Span;
import dev.slipway.config.schema.Choice;
import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.Schema;
import dev.slipway.config.schema.Support;
import dev.slipway.config.yaml.Source;
import java.util.List;
import java.util.Optional;

/** Explains the field or value at a place of a text. */
public final class Hover {
  private Hover() {}

  /** Empty where there is nothing to explain. */
  public static Optional<HoverText> at(String text, int offset) {
    Caret caret = Caret.at(text, offset);
    return caret
        .key()
        .flatMap(
            key ->
                Schema.find(caret.fields(), key.name())
                    .flatMap(field -> at(caret, key, field, new Source(text))));
  }

  private static Optional<HoverText> at(Caret caret, Caret.Key key, Field<?> field, Source source) {
    int start = caret.lineStart();
    if (key.start() <= caret.column() && caret.column() <= key.end()) {
      return Optional.of(ofField(field, source.span(start + key.start(), start + key.end())));
    }
    if (caret.column() < key.valueFrom()) return Optional.empty();
    String value = caret.line().substring(key.valueFrom());
    String word = value.strip();
    int from = start + key.valueFrom() + value.indexOf(word);
    Span span = source.span(from, from + word.length());
    return field.type().choices().stream()
        .filter(choice -> choice.value().equals(word) && span.touches(start + caret.column()))
        .findFirst()
        .map(choice -> ofChoice(choice, span));
  }

  private static HoverText ofField(Field<?> field, Span span) {
    return new HoverText(
        field.name(),
        field.help(),
        field.type().forms(),
        field.fallback(),
        field.example(),
        note(field),
        span);
  }

  private static HoverText ofChoice(Choice choice, Span span) {
    return new HoverText(choice.value(), choice.help(), List.of(), Optional.empty(), "", "", span);
  }

  private static String note(Field<?> field) {
    String since = "In dstack since " + field.since().words() + ".";
    return switch (field.support()) {
      case Support.ActedOn _ -> field.required() ? "Required. " + since : since;
      case Support.NotYet _ -> "Slipway does not act on it yet.";
      case Support.NoEffect none -> "It has no effect. " + none.why();
    };
  }
}
