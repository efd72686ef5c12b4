package dev.slipway.ui.room;

import javafx.scene.layout.Region;

/**
 * One place of the rail. Made once, shown and hidden many times, closed with the window. All calls
 * are on the UI thread.
 */
public interface Room extends AutoCloseable {
  RoomId id();

  /** The room's one view; always the same node. */
  Region view();

  /** It came into sight: refresh, and take the keyboard. */
  default void shown() {}

  /** It went out of sight: stop drawing. */
  default void hidden() {}

  /** The window is about to close: goes on when nothing would be lost, or when the user says so. */
  default void leave(Runnable then) {
    then.run();
  }

  /** Ends every subscription it owns. */
  @Override
  void close();
}
