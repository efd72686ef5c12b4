package dev.slipway.ui.form;

import dev.slipway.config.edit.Place;
import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.ValueType;
import java.util.Optional;

/**
 * One value of the form: of a field, or of an item of a list.
 *
 * @param title what its label says
 * @param field its description; none for an item, and for a name that is not known
 * @param type what it takes; none for a name that is not known
 * @param draft it is shown to be filled in, and not in the text yet
 * @param start where it begins in the text
 * @param end where it ends in the text
 */
record FormField(
    Place place,
    String title,
    Optional<Field<?>> field,
    Optional<ValueType<?>> type,
    FormValue value,
    boolean draft,
    int start,
    int end) {

  boolean holds(int offset) {
    return !draft && start <= offset && offset <= end;
  }

  /** True behind the last of those items that the form shows of a long list. */
  boolean hides(int offset) {
    return value instanceof FormValue.Rows(var items, int hidden)
        && hidden > 0
        && (items.isEmpty() || offset > items.getLast().end());
  }

  boolean awaitsPair(int index) {
    return value instanceof FormValue.Pairs(var pairs, boolean _, int _)
        && index < pairs.size()
        && pairs.get(index).draft();
  }
}
