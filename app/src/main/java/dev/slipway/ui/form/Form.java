package dev.slipway.ui.form;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.edit.Place;
import java.util.List;
import java.util.Optional;

/**
 * A text as fields.
 *
 * @param text what was read
 * @param type what it describes, if that is known
 * @param typeWords what stands behind {@code type:}, right or wrong
 * @param typeStart where that field begins; 0 if there is none
 * @param root all fields but the type
 */
record Form(
    String text,
    Optional<ConfigurationType> type,
    String typeWords,
    int typeStart,
    FormValue.Group root) {

  /** The innermost field that holds a place of the text. */
  Optional<FormField> at(int offset) {
    return at(root, offset);
  }

  private static Optional<FormField> at(FormValue value, int offset) {
    return switch (value) {
      case FormValue.Group group -> inside(group.fields(), offset);
      case FormValue.Rows rows -> inside(rows.items(), offset);
      case FormValue.Text _, FormValue.Pairs _, FormValue.Other _ -> Optional.empty();
    };
  }

  private static Optional<FormField> inside(Iterable<FormField> fields, int offset) {
    for (FormField field : fields) {
      if (field.holds(offset)) return at(field.value(), offset).or(() -> Optional.of(field));
    }
    return Optional.empty();
  }

  /** The field of a place, drafts included. */
  Optional<FormField> find(Place place) {
    return find(root, place);
  }

  /** True if a place is shown to be filled in. */
  boolean awaits(Place place) {
    return find(place)
        .map(FormField::draft)
        .orElseGet(
            () ->
                place.last() instanceof Place.Step.Item(int index)
                    && find(place.parent()).filter(field -> field.awaitsPair(index)).isPresent());
  }

  private static Optional<FormField> find(FormValue value, Place place) {
    Iterable<FormField> fields =
        switch (value) {
          case FormValue.Group group -> group.fields();
          case FormValue.Rows rows -> rows.items();
          case FormValue.Text _, FormValue.Pairs _, FormValue.Other _ -> List.of();
        };
    for (FormField field : fields) {
      if (field.place().equals(place)) return Optional.of(field);
      if (place.isIn(field.place())) return find(field.value(), place);
    }
    return Optional.empty();
  }
}
