package dev.slipway.ui.widgets;

import java.time.Clock;
import java.time.Instant;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/** What time it is, told anew every second while somebody looks. On the UI thread only. */
public final class Ticker {
  private final Clock clock;
  private final ReadOnlyObjectWrapper<Instant> now;
  private final Timeline timeline;

  public Ticker(Clock clock) {
    this.clock = clock;
    now = new ReadOnlyObjectWrapper<>(this, "now", clock.instant());
    timeline = new Timeline(new KeyFrame(Duration.seconds(1), event -> tick()));
    timeline.setCycleCount(Animation.INDEFINITE);
  }

  public ReadOnlyObjectProperty<Instant> nowProperty() {
    return now.getReadOnlyProperty();
  }

  public void start() {
    tick();
    timeline.play();
  }

  public void stop() {
    timeline.stop();
  }

  /** Looks at the clock now. */
  public void tick() {
    now.set(clock.instant());
  }
}
