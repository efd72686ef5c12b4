package dev.slipway.ui.form;

import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.Support;
import java.util.ArrayList;
import java.util.List;

/** What is known about a field, in sentences. */
final class FieldHelp {
  private FieldHelp() {}

  static String words(Field<?> field) {
    List<String> sentences = new ArrayList<>(List.of(field.help()));
    field.fallback().ifPresent(value -> sentences.add("If it is not given: " + value + "."));
    if (!field.rule().isBlank()) sentences.add(field.rule());
    sentences.add("In dstack: " + field.since().words() + ".");
    String mark = longMark(field.support());
    if (!mark.isEmpty()) sentences.add(mark);
    return String.join(" ", sentences);
  }

  /** A word or two on what Slipway does with it; nothing if it does what it says. */
  static String mark(Field<?> field) {
    return switch (field.support()) {
      case Support.ActedOn _ -> "";
      case Support.NotYet _ -> "not acted on yet";
      case Support.NoEffect _ -> "no effect";
    };
  }

  private static String longMark(Support support) {
    return switch (support) {
      case Support.ActedOn _ -> "";
      case Support.NotYet _ -> "Slipway does not act on it yet.";
      case Support.NoEffect none -> "It has no effect. " + none.why();
    };
  }
}
