package dev.slipway.config.reference;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.Schema;
import dev.slipway.config.schema.Shape;
import dev.slipway.config.schema.Support;
import dev.slipway.config.schema.ValueType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the reference page of the language shows: each type, its fields, and the fields in these.
 */
public final class Reference {
  private Reference() {}

  public static List<ReferencePage> pages() {
    return Arrays.stream(ConfigurationType.values()).map(Reference::page).toList();
  }

  public static ReferencePage page(ConfigurationType type) {
    return new ReferencePage(type, entries(Schema.fields(type)));
  }

  private static List<ReferenceEntry> entries(List<Field<?>> fields) {
    return fields.stream().map(Reference::entry).toList();
  }

  private static ReferenceEntry entry(Field<?> field) {
    return new ReferenceEntry(
        field.name(),
        field.type().expected(),
        field.type().forms(),
        field.type().choices(),
        field.fallback(),
        field.required(),
        field.rule(),
        field.excludes(),
        field.help(),
        field.since().words(),
        support(field),
        field.example(),
        entries(inside(field.type())));
  }

  private static String support(Field<?> field) {
    return switch (field.support()) {
      case Support.ActedOn _ -> "";
      case Support.NotYet _ -> "Slipway does not act on it yet.";
      case Support.NoEffect none -> "It has no effect. " + none.why();
    };
  }

  /** The fields of the value, of its items and of its entries; a name counts once. */
  private static List<Field<?>> inside(ValueType<?> type) {
    Map<String, Field<?>> found = new LinkedHashMap<>();
    collect(type, found);
    return List.copyOf(found.values());
  }

  private static void collect(ValueType<?> type, Map<String, Field<?>> found) {
    for (Shape shape : type.shape().alternatives()) {
      switch (shape) {
        case Shape.Group(List<Field<?>> fields) ->
            fields.forEach(field -> found.putIfAbsent(field.name(), field));
        case Shape.Items(ValueType<?> item) -> collect(item, found);
        case Shape.Table table -> collect(table.value(), found);
        default -> {}
      }
    }
  }
}
