package dev.slipway.ui.launch;

import dev.slipway.config.language.OutlineItem;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;

/** One field of the outline: its name, and its value if it is short. */
final class OutlineCell extends TreeCell<OutlineItem> {
  private final Label name = new Label();
  private final Label detail = new Label();
  private final HBox row = new HBox(name, detail);

  OutlineCell() {
    row.getStyleClass().add("outline-row");
    row.setAlignment(Pos.CENTER_LEFT);
    name.getStyleClass().add("outline-name");
    name.setMinWidth(USE_PREF_SIZE);
    detail.getStyleClass().add("outline-detail");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(OutlineItem item, boolean empty) {
    super.updateItem(item, empty);
    boolean nothing = empty || item == null;
    setText(null);
    setGraphic(nothing ? null : row);
    setAccessibleText(nothing ? null : (item.name() + " " + item.detail()).strip());
    if (nothing) return;
    name.setText(item.name());
    detail.setText(item.detail());
  }
}
