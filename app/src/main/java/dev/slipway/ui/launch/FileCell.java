package dev.slipway.ui.launch;

import dev.slipway.ui.launch.file.FolderNode;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.TreeCell;
import javafx.scene.input.MouseButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A configuration or a folder in the tree. */
final class FileCell extends TreeCell<FolderNode> {
  private final FontIcon icon = new FontIcon(Feather.FILE_TEXT);

  /**
   * @param open told which file is pressed
   */
  FileCell(Consumer<Path> open) {
    setOnMouseClicked(
        event -> {
          FolderNode pressed = getItem();
          boolean file = pressed != null && !pressed.folder();
          if (file && event.getButton() == MouseButton.PRIMARY) open.accept(pressed.path());
        });
  }

  @Override
  protected void updateItem(FolderNode item, boolean empty) {
    super.updateItem(item, empty);
    boolean nothing = empty || item == null;
    setText(nothing ? null : item.name());
    setGraphic(nothing ? null : icon);
    if (!nothing) icon.setIconCode(item.folder() ? Feather.FOLDER : Feather.FILE_TEXT);
  }
}
