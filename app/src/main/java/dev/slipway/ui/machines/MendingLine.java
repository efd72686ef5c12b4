package dev.slipway.ui.machines;

import dev.slipway.ui.widgets.DurationWords;
import java.time.Duration;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is being done to a machine now, since when, and what it says to that. */
final class MendingLine extends VBox {
  private static final double GAP = 4;

  private final Label title = new Label();
  private final Label time = new Label();
  private final Label said = new Label();
  private Instant since = Instant.MAX;

  MendingLine() {
    super(GAP);
    setId("machine-mending");
    getStyleClass().add("mending");
    title.getStyleClass().add("heading");
    time.getStyleClass().add("muted");
    time.setMinWidth(USE_PREF_SIZE);
    said.getStyleClass().addAll("muted", "mono", "small");
    ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText("It goes on");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox head = new HBox(title, time);
    head.setAlignment(Pos.BASELINE_LEFT);
    getChildren().addAll(head, bar, said);
  }

  void show(Mending mending, Instant now) {
    since = mending.since();
    title.setText(mending.remedy().title());
    said.setText(
        mending.said().isEmpty() ? "Waiting for the machine's first word" : mending.said());
    setAccessibleText(title.getText() + ". " + said.getText());
    tick(now);
  }

  void tick(Instant now) {
    time.setText(DurationWords.whole(Duration.between(since, now)));
  }
}
