package dev.slipway.ui.form;

import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.Support;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Fields to choose from, for what someone types to find one. */
final class Offers {
  private Offers() {}

  /** Needed fields first, those without effect last; those whose name begins so before others. */
  static List<Field<?>> matching(List<Field<?>> fields, String typed) {
    String word = typed.strip().toLowerCase(Locale.ROOT);
    return fields.stream()
        .filter(field -> matches(field, word))
        .sorted(
            Comparator.<Field<?>>comparingInt(field -> distance(field, word))
                .thenComparingInt(Offers::rank))
        .toList();
  }

  private static boolean matches(Field<?> field, String word) {
    return distance(field, word) < 2 || field.help().toLowerCase(Locale.ROOT).contains(word);
  }

  private static int distance(Field<?> field, String word) {
    String title = FieldTitle.of(field.name()).toLowerCase(Locale.ROOT);
    if (field.name().startsWith(word) || title.startsWith(word)) return 0;
    return field.name().contains(word) || title.contains(word) ? 1 : 2;
  }

  private static int rank(Field<?> field) {
    if (field.required()) return 0;
    return switch (field.support()) {
      case Support.ActedOn _ -> 1;
      case Support.NotYet _ -> 2;
      case Support.NoEffect _ -> 3;
    };
  }
}
