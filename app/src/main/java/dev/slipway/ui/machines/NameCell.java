package dev.slipway.ui.machines;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** What never changes about a machine. */
final class NameCell extends TableCell<MachineRow, MachineRow> {
  private final Function<MachineRow, String> words;

  NameCell(Function<MachineRow, String> words, String styleClass) {
    this.words = words;
    getStyleClass().add(styleClass);
  }

  @Override
  protected void updateItem(@Nullable MachineRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(empty || row == null ? null : words.apply(row));
  }
}
