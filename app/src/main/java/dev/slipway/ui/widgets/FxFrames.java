package dev.slipway.ui.widgets;

import javafx.animation.AnimationTimer;

/** The toolkit's frames. */
public final class FxFrames implements Frames {
  @Override
  public void next(Runnable action) {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        stop();
        action.run();
      }
    }.start();
  }
}
