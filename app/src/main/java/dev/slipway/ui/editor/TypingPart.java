package dev.slipway.ui.editor;

import static dev.slipway.ui.editor.Command.Group.LINES;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.TraversalDirection;
import javafx.scene.control.IndexRange;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The keys of {@link Typing} and {@link LineMoves}. Tab belongs to the text, so Ctrl+Tab and
 * Ctrl+Shift+Tab lead out of it.
 */
final class TypingPart implements EditorPart {
  private final EventHandler<KeyEvent> onKey = this::pressed;
  private @Nullable YamlArea area;

  /** Turns a selection in a text into an edit. */
  private interface Change {
    Edit of(String text, int start, int end);
  }

  /** Turns a selection in a text into an edit, where there is one to make. */
  private interface MaybeChange {
    Optional<Edit> of(String text, int start, int end);
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

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of(
            "Comment or uncomment",
            LINES,
            to(Typing::toggleComment),
            "Shortcut+Slash",
            "Shortcut+Divide"),
        Command.of("Indent", LINES, to(Typing::indent), "Tab"),
        Command.of("Outdent", LINES, to(Typing::outdent), "Shift+Tab"),
        Command.of("Move line up", LINES, maybe(LineMoves::up), "Alt+Up"),
        Command.of("Move line down", LINES, maybe(LineMoves::down), "Alt+Down"),
        Command.of("Duplicate", LINES, to(LineMoves::duplicate), "Shortcut+D", "Shortcut+Shift+D"),
        Command.of("Delete line", LINES, to(LineMoves::delete), "Shortcut+Shift+K"));
  }

  private void pressed(KeyEvent event) {
    YamlArea target = area;
    if (target == null || event.isConsumed() || event.isAltDown()) return;
    if (event.isShortcutDown()) shortcut(target, event);
    else plain(target, event);
  }

  private static void plain(YamlArea area, KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> {
        event.consume();
        to(Typing::newLine).accept(area);
      }
      case HOME -> {
        event.consume();
        home(area, event.isShiftDown() ? SelectionPolicy.ADJUST : SelectionPolicy.CLEAR);
      }
      case BACK_SPACE -> {
        Optional<Edit> edit = edit(area, Typing::backspace);
        if (edit.isEmpty() || !area.isEditable()) return;
        event.consume();
        area.make(edit.get());
      }
      default -> {
        // The area does what it always does.
      }
    }
  }

  private static void home(YamlArea area, SelectionPolicy policy) {
    area.moveTo(LineMoves.home(area.text(), area.getCaretPosition()), policy);
    area.requestFollowCaret();
  }

  private static void shortcut(YamlArea area, KeyEvent event) {
    if (event.getText().equals("/")) {
      event.consume();
      to(Typing::toggleComment).accept(area);
    } else if (event.getCode() == KeyCode.TAB) {
      boolean back = event.isShiftDown();
      area.requestFocusTraversal(back ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      event.consume();
    }
  }

  private static Consumer<YamlArea> to(Change change) {
    return maybe((text, start, end) -> Optional.of(change.of(text, start, end)));
  }

  private static Consumer<YamlArea> maybe(MaybeChange change) {
    return area -> {
      if (area.isEditable()) edit(area, change).ifPresent(area::make);
    };
  }

  private static Optional<Edit> edit(YamlArea area, MaybeChange change) {
    IndexRange selection = area.getSelection();
    return change.of(area.text(), selection.getStart(), selection.getEnd());
  }
}
