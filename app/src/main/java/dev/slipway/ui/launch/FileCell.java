package dev.slipway.ui.launch;

import dev.slipway.ui.launch.file.FolderNode;
import javafx.scene.control.TreeCell;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A configuration or a folder in the tree. */
final class FileCell extends TreeCell<FolderNode> {
  private final FontIcon icon = new FontIcon(Feather.FILE_TEXT);

  @Override
  protected void updateItem(FolderNode item, boolean empty) {
    super.updateItem(item, empty);
    boolean nothing = empty || item == null;
    setText(nothing ? null : item.name());
    setGraphic(nothing ? null : icon);
    if (!nothing) icon.setIconCode(item.folder() ? Feather.FOLDER : Feather.FILE_TEXT);
  }
}
