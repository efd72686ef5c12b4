package dev.slipway.ui.form;

import dev.slipway.config.edit.Place;
import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Fields of a group that are not in the text. */
final class Drafts {
  private Drafts() {}

  /** Puts a draft where its field will be written: behind the nearest one that goes before it. */
  static void insert(List<FormField> fields, FormField draft, List<Field<?>> known) {
    List<String> order = known.stream().map(Field::name).toList();
    int mine = order.indexOf(name(draft));
    int best = -1;
    int at = 0;
    for (int i = 0; i < fields.size(); i++) {
      int place = order.indexOf(name(fields.get(i)));
      if (place > best && place < mine) {
        best = place;
        at = i + 1;
      }
    }
    fields.add(at, draft);
  }

  /** What can be added to a group beside what is there. */
  static List<Field<?>> missing(List<FormField> there, List<Field<?>> known) {
    Set<String> given = new HashSet<>();
    Set<String> excluded = new HashSet<>();
    for (FormField field : there) {
      given.add(name(field));
      field.field().ifPresent(found -> excluded.addAll(found.excludes()));
    }
    List<Field<?>> missing = new ArrayList<>();
    for (Field<?> field : known) {
      boolean clashes = field.excludes().stream().anyMatch(given::contains);
      boolean can = !given.contains(field.name()) && !excluded.contains(field.name()) && !clashes;
      if (can && Schema.find(missing, field.name()).isEmpty()) missing.add(field);
    }
    return missing;
  }

  private static String name(FormField field) {
    return field.place().last() instanceof Place.Step.Key(String name) ? name : "";
  }
}
