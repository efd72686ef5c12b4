package dev.slipway.ui;

import dev.slipway.ui.room.Room;
import dev.slipway.ui.room.RoomId;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A room to walk into and out of. */
public final class DemoRoom implements Room {
  private final StackPane view = new StackPane(new Label("Launch is elsewhere"));

  @Override
  public RoomId id() {
    return RoomId.LAUNCH;
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void close() {}
}
