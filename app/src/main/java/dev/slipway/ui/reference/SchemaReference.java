package dev.slipway.ui.reference;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.Schema;
import dev.slipway.config.schema.Support;
import dev.slipway.config.schema.ValueType;
import java.util.ArrayList;
import java.util.List;

/** The reference as the description of the language gives it. */
public final class SchemaReference {
  private static final int MOST_LEVELS = 5;

  private SchemaReference() {}

  /** The fields of a type, those inside others behind these. */
  public static List<ReferenceEntry> of(ConfigurationType type) {
    List<ReferenceEntry> entries = new ArrayList<>();
    collect(Schema.fields(type), "", 0, entries);
    return List.copyOf(entries);
  }

  private static void collect(
      List<Field<?>> fields, String path, int level, List<ReferenceEntry> entries) {
    if (level == MOST_LEVELS) return;
    for (Field<?> field : fields) {
      entries.add(entry(field, path));
      collect(field.type().fields(), path + field.name() + ".", level + 1, entries);
      List<Field<?>> ofItems = field.type().item().map(ValueType::fields).orElse(List.of());
      collect(ofItems, path + field.name() + "[].", level + 1, entries);
    }
  }

  private static ReferenceEntry entry(Field<?> field, String path) {
    return new ReferenceEntry(
        path + field.name(),
        field.type().expected(),
        field.help(),
        facts(field),
        field.type().forms(),
        field.fallback(),
        field.example());
  }

  private static List<String> facts(Field<?> field) {
    List<String> facts = new ArrayList<>();
    if (field.required()) facts.add("It must be given.");
    if (!field.rule().isBlank()) facts.add(field.rule());
    if (!field.excludes().isEmpty()) {
      facts.add("Not together with " + String.join(", ", field.excludes()) + ".");
    }
    facts.add("In dstack: " + field.since().words() + ".");
    switch (field.support()) {
      case Support.ActedOn _ -> {}
      case Support.NotYet _ -> facts.add("Slipway does not act on it yet.");
      case Support.NoEffect none -> facts.add("It has no effect. " + none.why());
    }
    return facts;
  }
}
