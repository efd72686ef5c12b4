package dev.slipway.ui.form;

import dev.slipway.config.schema.ValueType;
import java.util.Optional;

/** The sorts of widgets. */
enum WidgetKind {
  LINE,
  LINES,
  CHOICE,
  ROWS,
  PAIRS,
  GROUP,
  OTHER;

  static WidgetKind of(FormField field) {
    return switch (field.value()) {
      case FormValue.Text(String text, boolean _) -> ofText(field.type(), text);
      case FormValue.Rows _ -> ROWS;
      case FormValue.Pairs _ -> PAIRS;
      case FormValue.Group _ -> GROUP;
      case FormValue.Other _ -> OTHER;
    };
  }

  private static WidgetKind ofText(Optional<ValueType<?>> type, String text) {
    Optional<Shapes> shapes = type.map(Shapes::of);
    if (shapes.filter(Shapes::isClosed).filter(found -> !found.words().isEmpty()).isPresent()) {
      return CHOICE;
    }
    return text.indexOf('\n') >= 0 ? LINES : LINE;
  }
}
