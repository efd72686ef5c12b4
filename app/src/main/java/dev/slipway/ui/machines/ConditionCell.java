package dev.slipway.ui.machines;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Something about a machine in a few words, with more of them under the pointer. */
final class ConditionCell extends TableCell<MachineRow, Condition> {
  private final Function<Condition, String> words;
  private final Function<Condition, String> more;
  private final Tooltip tooltip = new Tooltip();

  ConditionCell(
      Function<Condition, String> words, Function<Condition, String> more, String styleClass) {
    this.words = words;
    this.more = more;
    getStyleClass().add(styleClass);
  }

  @Override
  protected void updateItem(@Nullable Condition now, boolean empty) {
    super.updateItem(now, empty);
    setText(empty || now == null ? null : words.apply(now));
    tooltip.setText(empty || now == null ? "" : more.apply(now));
    setTooltip(tooltip.getText().isEmpty() ? null : tooltip);
  }
}
