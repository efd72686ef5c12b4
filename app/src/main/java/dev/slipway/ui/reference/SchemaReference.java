package dev.slipway.ui.reference;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.reference.Reference;
import dev.slipway.config.reference.ReferenceEntry;
import java.util.ArrayList;
import java.util.List;

/** The reference of the language as one list, the fields inside others behind these. */
public final class SchemaReference {
  private SchemaReference() {}

  /** The fields of a type, each with its path. */
  public static List<FieldEntry> of(ConfigurationType type) {
    List<FieldEntry> entries = new ArrayList<>();
    collect(Reference.page(type).fields(), "", entries);
    return List.copyOf(entries);
  }

  private static void collect(List<ReferenceEntry> fields, String path, List<FieldEntry> entries) {
    for (ReferenceEntry field : fields) {
      entries.add(entry(field, path));
      collect(field.fields(), path + field.name() + ".", entries);
    }
  }

  private static FieldEntry entry(ReferenceEntry field, String path) {
    return new FieldEntry(
        path + field.name(),
        field.type(),
        field.help(),
        facts(field),
        field.forms(),
        field.fallback(),
        field.example());
  }

  private static List<String> facts(ReferenceEntry field) {
    List<String> facts = new ArrayList<>();
    if (field.required()) facts.add("It must be given.");
    if (!field.rule().isBlank()) facts.add(field.rule());
    if (!field.excludes().isEmpty()) {
      facts.add("Not together with " + String.join(", ", field.excludes()) + ".");
    }
    facts.add("In dstack: " + field.since() + ".");
    if (!field.support().isBlank()) facts.add(field.support());
    return facts;
  }
}
