package dev.slipway.ui.editor;

import dev.slipway.config.Fix;
import javafx.scene.control.ListCell;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One repair in the menu of them. */
final class FixCell extends ListCell<Fix> {
  private static final double UNIT = 7;
  private static final double ICON = 22;

  private final FontIcon icon = new FontIcon(Feather.TOOL);

  FixCell() {
    getStyleClass().add("fix-cell");
    setPrefWidth(0);
  }

  /** About how wide a repair is, whole. */
  static double widthOf(Fix fix) {
    return fix.title().length() * UNIT + ICON;
  }

  @Override
  protected void updateItem(Fix item, boolean empty) {
    super.updateItem(item, empty);
    boolean nothing = empty || item == null;
    setText(nothing ? null : item.title());
    setGraphic(nothing ? null : icon);
  }
}
