package dev.slipway.ui.shell;

import dev.slipway.ui.room.Room;
import dev.slipway.ui.room.RoomId;
import dev.slipway.ui.theme.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The rail, one room at a time, the status bar, and notices above. */
public final class ShellView extends StackPane implements AutoCloseable {
  private final Map<RoomId, Room> rooms = new LinkedHashMap<>();
  private final BorderPane frame = new BorderPane();
  private final ShellViewModel model;
  private final Rail rail;
  private @Nullable Room open;

  /**
   * @param rooms in the rail's order
   * @param running how many runs are alive
   */
  public ShellView(
      ShellViewModel model,
      List<Room> rooms,
      ObservableIntegerValue running,
      Theme theme,
      NoticePane notices) {
    this.model = model;
    rooms.forEach(room -> this.rooms.put(room.id(), room));
    rail = new Rail(List.copyOf(this.rooms.keySet()), model.roomProperty(), theme);
    frame.setLeft(rail);
    frame.setBottom(new StatusBar(model, running));
    StackPane above = new StackPane(notices);
    above.setPickOnBounds(false);
    getChildren().addAll(frame, above);
    model.roomProperty().subscribe(this::show);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Asks every room whether the window may close, and goes on when all of them let it. */
  public void leave(Runnable then) {
    Runnable next = then;
    for (Room room : rooms.values()) {
      Runnable behind = next;
      next = () -> room.leave(behind);
    }
    next.run();
  }

  /** Closes the rooms; the view is of no use afterwards. */
  @Override
  public void close() {
    if (open != null) open.hidden();
    open = null;
    List<Room> all = new ArrayList<>(rooms.values());
    rooms.clear();
    all.forEach(Room::close);
  }

  private void show(RoomId id) {
    Room next = rooms.get(id);
    if (next == null || (open != null && open.id() == id)) return;
    if (open != null) open.hidden();
    open = next;
    frame.setCenter(next.view());
    next.shown();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.F6) {
      changePane();
      event.consume();
      return;
    }
    int number = 0;
    for (RoomId id : List.copyOf(rooms.keySet())) {
      number++;
      if (!shortcut(number).match(event)) continue;
      model.open(id);
      event.consume();
    }
  }

  private static KeyCombination shortcut(int number) {
    KeyCode digit = KeyCode.valueOf("DIGIT" + number);
    return new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN);
  }

  /** F6 goes between the rail and the room. */
  private void changePane() {
    boolean inRail = rail.lookup(":focused") != null;
    if (!inRail) {
      rail.takeFocus();
    } else if (open != null) {
      open.shown();
    }
  }
}
