package dev.slipway.ui;

import dev.slipway.ui.room.Room;
import java.util.List;
import javafx.beans.value.ObservableIntegerValue;

/**
 * What stands in the window.
 *
 * @param rooms in the rail's order; the first is open at the start
 * @param running how many runs are alive
 */
public record WindowRooms(List<Room> rooms, ObservableIntegerValue running) {
  public WindowRooms {
    rooms = List.copyOf(rooms);
  }
}
