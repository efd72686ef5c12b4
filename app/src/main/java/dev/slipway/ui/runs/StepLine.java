package dev.slipway.ui.runs;

import dev.slipway.store.StepRecord;
import dev.slipway.store.StepState;
import dev.slipway.ui.widgets.DurationWords;
import dev.slipway.ui.widgets.StatusDot;
import java.time.Duration;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One step of the timeline: how far it is, what it found, how long it took. */
final class StepLine extends HBox {
  private static final double GAP = 8;
  private static final double LINE = 20;

  private final Label time = new Label();
  private final StepRecord step;

  StepLine(StepRecord step, Instant now) {
    super(GAP);
    this.step = step;
    StackPane dot =
        new StackPane(new StatusDot(RunWords.tone(step.state()), RunWords.state(step.state())));
    dot.setMinHeight(LINE);
    dot.setMaxHeight(LINE);
    Label title = new Label(step.title());
    title.setMinHeight(LINE);
    if (step.state() == StepState.WAITING) title.getStyleClass().add("muted");
    time.getStyleClass().add("muted");
    time.setMinWidth(USE_PREF_SIZE);
    time.setMinHeight(LINE);
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    VBox words = new VBox(new HBox(GAP, title, space, time));
    if (!step.detail().isEmpty()) words.getChildren().add(detail());
    setHgrow(words, Priority.ALWAYS);
    setAlignment(Pos.TOP_LEFT);
    getChildren().addAll(dot, words);
    tick(now);
    setAccessibleText(step.title() + ", " + RunWords.state(step.state()) + ". " + step.detail());
  }

  /** What still runs gets older. */
  void tick(Instant now) {
    time.setText(step.duration(now).map(this::words).orElse(""));
  }

  private String words(Duration duration) {
    boolean running = step.state() == StepState.RUNNING;
    return running ? DurationWords.whole(duration) : DurationWords.exact(duration);
  }

  private Label detail() {
    Label detail = new Label(step.detail());
    detail.setWrapText(true);
    detail.setMinHeight(USE_PREF_SIZE);
    detail.getStyleClass().add("small");
    detail.getStyleClass().add(step.state() == StepState.FAILED ? "bad" : "muted");
    return detail;
  }
}
