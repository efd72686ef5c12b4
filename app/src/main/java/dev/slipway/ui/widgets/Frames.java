package dev.slipway.ui.widgets;

/** When the next picture is drawn: what comes often is shown once a frame. */
@FunctionalInterface
public interface Frames {
  /** Runs an action on the UI thread with the next frame. To be called on the UI thread. */
  void next(Runnable action);
}
