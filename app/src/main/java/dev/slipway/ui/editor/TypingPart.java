package dev.slipway.ui.editor;

import javafx.event.EventHandler;
import javafx.scene.TraversalDirection;
import javafx.scene.control.IndexRange;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keys of {@link Typing}. Tab belongs to the text, so Ctrl+Tab and Ctrl+Shift+Tab lead out of
 * it.
 */
final class TypingPart implements EditorPart {
  private final EventHandler<KeyEvent> onKey = this::pressed;
  private @Nullable YamlArea area;

  /** Turns a selection in a text into an edit. */
  private interface Command {
    Edit apply(String text, int start, int end);
  }

  @Override
  public void install(YamlArea target) {
    area = target;
    target.addEventFilter(KeyEvent.KEY_PRESSED, onKey);
  }

  @Override
  public void uninstall() {
    if (area != null) area.removeEventFilter(KeyEvent.KEY_PRESSED, onKey);
    area = null;
  }

  private void pressed(KeyEvent event) {
    YamlArea target = area;
    if (target == null || event.isConsumed() || event.isAltDown()) return;
    if (event.isShortcutDown()) shortcut(target, event);
    else plain(target, event);
  }

  private static void plain(YamlArea area, KeyEvent event) {
    if (event.getCode() == KeyCode.TAB) {
      make(area, event, event.isShiftDown() ? Typing::outdent : Typing::indent);
    } else if (event.getCode() == KeyCode.ENTER) {
      make(area, event, Typing::newLine);
    }
  }

  private static void shortcut(YamlArea area, KeyEvent event) {
    boolean slash =
        event.getCode() == KeyCode.SLASH
            || event.getCode() == KeyCode.DIVIDE
            || event.getText().equals("/");
    if (slash) {
      make(area, event, Typing::toggleComment);
    } else if (event.getCode() == KeyCode.TAB) {
      boolean back = event.isShiftDown();
      area.requestFocusTraversal(back ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      event.consume();
    }
  }

  private static void make(YamlArea area, KeyEvent event, Command command) {
    event.consume();
    if (!area.isEditable()) return;
    IndexRange selection = area.getSelection();
    area.make(command.apply(area.getText(), selection.getStart(), selection.getEnd()));
  }
}
