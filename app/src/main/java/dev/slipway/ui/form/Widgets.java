package dev.slipway.ui.form;

import java.util.Optional;
import java.util.function.Consumer;

/** Makes widgets and views of values, each with what it works on. */
final class Widgets {
  private final FormModel model;

  Widgets(FormModel model) {
    this.model = model;
  }

  FormModel model() {
    return model;
  }

  /**
   * @param complain told what is wrong with a text while it is typed
   * @param level how deep inside groups it stands
   */
  Widget widget(FormField field, Consumer<Optional<String>> complain, int level) {
    WidgetKind kind = WidgetKind.of(field);
    return switch (kind) {
      case LINE, LINES -> new TextWidget(model, field, kind, complain);
      case CHOICE -> new ChoiceWidget(model, field);
      case ROWS -> new RowsWidget(this, field, level);
      case PAIRS -> new PairsWidget(model, field);
      case GROUP -> new GroupWidget(this, field.place(), level);
      case OTHER -> new OtherWidget(model, field);
    };
  }

  FieldView fieldView(FormField field, int level) {
    return new FieldView(this, field, level);
  }

  ItemView itemView(FormField item, FormField list, int level) {
    return new ItemView(this, item, list, level);
  }
}
