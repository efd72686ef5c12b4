package dev.slipway.ui.launch;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.SplitPane;

/** Gives a pane at an edge its width once it is known how wide all is; later it keeps it. */
final class PaneWidth {
  private PaneWidth() {}

  static void first(SplitPane all, double width) {
    once(all, width, whole -> width / whole);
  }

  static void last(SplitPane all, double width) {
    once(all, width, whole -> 1 - width / whole);
  }

  private interface Share {
    double of(double whole);
  }

  private static void once(SplitPane all, double width, Share share) {
    ChangeListener<Number> once =
        new ChangeListener<>() {
          @Override
          public void changed(ObservableValue<? extends Number> seen, Number before, Number now) {
            if (now.doubleValue() < 2 * width) return;
            all.widthProperty().removeListener(this);
            all.setDividerPositions(share.of(now.doubleValue()));
          }
        };
    all.widthProperty().addListener(once);
  }
}
