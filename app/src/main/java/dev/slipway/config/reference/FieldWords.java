package dev.slipway.config.reference;

import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.Support;
import java.util.ArrayList;
import java.util.List;

/** All that there is to say about a field. */
final class FieldWords {
  private FieldWords() {}

  static String plain(Field<?> field) {
    List<String> sentences = new ArrayList<>();
    sentences.add(field.help());
    if (!field.rule().isEmpty()) sentences.add(field.rule());
    field.fallback().ifPresent(text -> sentences.add("(Default: " + text + ")"));
    if (field.support() instanceof Support.NotYet) {
      sentences.add("Slipway does not act on it yet.");
    }
    return String.join(" ", sentences);
  }

  static String markdown(Field<?> field) {
    return plain(field)
        + "\n\n"
        + field.since().sentence()
        + "\n\n```yaml\n"
        + field.example()
        + "\n```";
  }
}
