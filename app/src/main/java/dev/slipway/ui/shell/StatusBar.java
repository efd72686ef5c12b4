package dev.slipway.ui.shell;

import atlantafx.base.controls.Popover;
import dev.slipway.ui.widgets.DurationWords;
import dev.slipway.ui.widgets.StatusDot;
import dev.slipway.ui.widgets.Tone;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.value.ObservableIntegerValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is being done now, and how many runs are alive. */
final class StatusBar extends HBox {
  private final ShellViewModel model;
  private final StatusDot dot = new StatusDot();
  private final VBox list = new VBox();
  private final Popover popover = new Popover(list);

  StatusBar(ShellViewModel model, ObservableIntegerValue running) {
    this.model = model;
    getStyleClass().add("status-bar");
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    Label runs = new Label();
    runs.setId("status-running");
    runs.textProperty().bind(model.running(running));
    getChildren().addAll(doing(), space, runs);
    list.getStyleClass().add("task-list");
    popover.setTitle("Going on now");
    popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_LEFT);
    popover.setDetachable(false);
    model.tasks().addListener((ListChangeListener<RunningTask>) change -> refresh());
    refresh();
  }

  private Button doing() {
    Button button = new Button("", dot);
    button.setId("status-doing");
    button.getStyleClass().add("quiet");
    button.textProperty().bind(model.doing());
    button.accessibleTextProperty().bind(model.doing());
    button.setTooltip(new Tooltip("Show what is going on"));
    button.setOnAction(
        event -> {
          refresh();
          popover.show(button);
        });
    return button;
  }

  private void refresh() {
    boolean idle = model.tasks().isEmpty();
    dot.show(idle ? Tone.ENDED : Tone.BUSY, idle ? "Ready" : "Busy");
    Instant now = Instant.now();
    list.getChildren().setAll(model.tasks().stream().map(task -> line(task, now)).toList());
    if (idle) list.getChildren().add(new Label("Nothing is going on in the background."));
  }

  private static Label line(RunningTask task, Instant now) {
    Duration time = Duration.between(task.since(), now);
    return new Label(task.what() + ", " + DurationWords.whole(time));
  }
}
