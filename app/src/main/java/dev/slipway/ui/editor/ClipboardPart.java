package dev.slipway.ui.editor;

import static dev.slipway.ui.editor.Command.Group.CLIPBOARD;
import static dev.slipway.ui.editor.Command.Group.UNDO;

import java.util.List;
import java.util.function.Consumer;

/** What every text area can do, for the menu. */
final class ClipboardPart implements EditorPart {

  @Override
  public void install(YamlArea area) {
    // The area has all of it.
  }

  @Override
  public void uninstall() {
    // The area keeps all of it.
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of("Undo", UNDO, ifEditable(YamlArea::undo), "Shortcut+Z"),
        Command.of("Redo", UNDO, ifEditable(YamlArea::redo), "Shortcut+Y", "Shortcut+Shift+Z"),
        Command.of("Cut", CLIPBOARD, ifEditable(YamlArea::cut), "Shortcut+X"),
        Command.of("Copy", CLIPBOARD, YamlArea::copy, "Shortcut+C"),
        Command.of("Paste", CLIPBOARD, ifEditable(YamlArea::paste), "Shortcut+V"),
        Command.of("Select all", CLIPBOARD, YamlArea::selectAll, "Shortcut+A"));
  }

  private static Consumer<YamlArea> ifEditable(Consumer<YamlArea> action) {
    return area -> {
      if (!area.isEditable()) return;
      action.accept(area);
      area.requestFollowCaret();
    };
  }
}
