package dev.slipway.ui.editor;

import java.util.List;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The keys of all commands, and the menu that shows them. */
final class CommandPart implements EditorPart {
  private final List<Command> commands;
  private final ContextMenu menu = new ContextMenu();
  private final EventHandler<KeyEvent> onKey = this::pressed;
  private final EventHandler<ContextMenuEvent> onMenu = this::menuWanted;
  private final EventHandler<KeyEvent> onTyped = this::typed;
  private @Nullable YamlArea area;
  private boolean done;

  CommandPart(List<Command> commands) {
    this.commands = commands;
    // It would take the font of the text over.
    menu.setStyle("-fx-font-family: Inter;");
  }

  @Override
  public void install(YamlArea target) {
    area = target;
    fill(target);
    target.addEventFilter(KeyEvent.KEY_PRESSED, onKey);
    target.addEventFilter(KeyEvent.KEY_TYPED, onTyped);
    target.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, onMenu);
  }

  @Override
  public void uninstall() {
    menu.hide();
    YamlArea target = area;
    area = null;
    if (target == null) return;
    target.removeEventFilter(KeyEvent.KEY_PRESSED, onKey);
    target.removeEventFilter(KeyEvent.KEY_TYPED, onTyped);
    target.removeEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, onMenu);
  }

  private void fill(YamlArea target) {
    for (Command.Group group : Command.Group.values()) {
      List<MenuItem> items =
          commands.stream()
              .filter(one -> one.group() == group)
              .map(one -> item(target, one))
              .toList();
      boolean inside = group.title().isEmpty();
      if (!menu.getItems().isEmpty() && (inside || group == Command.Group.LINES)) {
        menu.getItems().add(new SeparatorMenuItem());
      }
      if (inside) menu.getItems().addAll(items);
      else menu.getItems().add(aside(group, items));
    }
  }

  private static Menu aside(Command.Group group, List<MenuItem> items) {
    Menu aside = new Menu(group.title());
    aside.getItems().addAll(items);
    return aside;
  }

  private static MenuItem item(YamlArea target, Command command) {
    MenuItem item = new MenuItem(command.title());
    item.setId(command.id());
    if (!command.keys().isEmpty()) item.setAccelerator(command.keys().getFirst());
    item.setOnAction(event -> command.action().accept(target));
    return item;
  }

  private void pressed(KeyEvent event) {
    YamlArea target = area;
    done = false;
    if (target == null || event.isConsumed()) return;
    commands.stream()
        .filter(command -> command.meantBy(event))
        .findFirst()
        .ifPresent(
            command -> {
              event.consume();
              done = true;
              command.action().accept(target);
            });
  }

  /** A key that was a command is no letter as well. */
  private void typed(KeyEvent event) {
    if (done) event.consume();
  }

  private void menuWanted(ContextMenuEvent event) {
    YamlArea target = area;
    if (target == null) return;
    event.consume();
    double x = event.getScreenX();
    double y = event.getScreenY();
    if (event.isKeyboardTrigger() && target.getCaretBounds().isPresent()) {
      Bounds caret = target.getCaretBounds().get();
      x = caret.getMinX();
      y = caret.getMaxY();
    }
    menu.show(target, x, y);
  }
}
