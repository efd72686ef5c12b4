package dev.slipway.ui.launch;

import java.nio.file.Path;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;

/** One thing to do, in a menu. */
final class MenuEntry extends MenuItem {
  MenuEntry(String words, Runnable action) {
    super(words);
    setOnAction(event -> action.run());
  }

  /**
   * @param keys what does the same without the menu: {@code F2}
   */
  MenuEntry(String words, String keys, Runnable action) {
    this(words, action);
    setAccelerator(KeyCombination.valueOf(keys));
  }

  /** Puts a path into the clipboard. */
  static MenuEntry copyPath(Path path) {
    return new MenuEntry(
        "Copy path",
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(path.toString());
          Clipboard.getSystemClipboard().setContent(content);
        });
  }
}
