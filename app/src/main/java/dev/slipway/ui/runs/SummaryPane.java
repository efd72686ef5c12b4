package dev.slipway.ui.runs;

import dev.slipway.store.RunRecord;
import dev.slipway.store.StepRecord;
import dev.slipway.store.StepState;
import dev.slipway.ui.widgets.Ticker;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A run in short: what it is, how it came up, where it can be reached. */
final class SummaryPane extends ScrollPane {
  private static final double SPACING = 4;
  private static final double GAP = 6;

  private final DetailsViewModel model;
  private final Ticker ticker;
  private final Label name = new Label();
  private final Label life = new Label();
  private final Label failure = new Label();
  private final VBox steps = new VBox(SPACING);
  private final AddressesPane addresses;
  private final Button stop = new Button("Stop");
  private final Button again = new Button("Run again");
  private final Button delete = new Button("Delete");

  SummaryPane(DetailsViewModel model, RunActions actions, Ticker ticker) {
    this.model = model;
    this.ticker = ticker;
    addresses = new AddressesPane(actions::open);
    getStyleClass().add("summary");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setAccessibleText("Summary of the run");
    name.getStyleClass().add("room-title");
    name.setWrapText(true);
    life.getStyleClass().add("muted");
    life.setWrapText(true);
    failure.getStyleClass().add("bad");
    failure.setWrapText(true);
    failure.setMinHeight(USE_PREF_SIZE);
    stop.setOnAction(event -> run().ifPresent(run -> actions.stop(List.of(run))));
    again.setOnAction(event -> run().ifPresent(actions::runAgain));
    delete.setOnAction(event -> run().ifPresent(run -> actions.delete(List.of(run))));
    again.setId("details-again");
    VBox head = new VBox(name, life);
    head.getStyleClass().add("summary-head");
    VBox content =
        new VBox(head, failure, steps, addresses, new FlowPane(GAP, GAP, stop, again, delete));
    content.getStyleClass().add("summary-content");
    setContent(content);
    model.runProperty().subscribe(this::show);
    model.detailsProperty().subscribe(this::show);
    ticker.nowProperty().subscribe(this::tick);
  }

  private Optional<RunRecord> run() {
    return model.runProperty().get();
  }

  private void show(Optional<RunRecord> now) {
    if (now.isEmpty()) return;
    RunRecord run = now.get();
    name.setText(run.name());
    failure.setText(run.failure().orElse(""));
    present(failure, run.failure().isPresent());
    present(stop, run.active() && !run.stopRequested());
    present(again, !run.active());
    present(delete, !run.active());
    tick();
  }

  private void show(RunDetails details) {
    steps
        .getChildren()
        .setAll(
            details.steps().stream()
                .filter(step -> !neverCame(step))
                .map(step -> new StepLine(step, ticker.nowProperty().get()))
                .toList());
    present(steps, !details.steps().isEmpty());
    addresses.show(details.addresses());
    present(addresses, !details.addresses().isEmpty());
  }

  private void tick() {
    var now = ticker.nowProperty().get();
    run().ifPresent(run -> life.setText(RunWords.summary(run, now)));
    for (var child : steps.getChildren()) {
      if (child instanceof StepLine line) line.tick(now);
    }
  }

  private static void present(javafx.scene.Node node, boolean present) {
    node.setVisible(present);
    node.setManaged(present);
  }

  /** A step that this run had no use for says nothing. */
  private static boolean neverCame(StepRecord step) {
    return step.state() == StepState.SKIPPED && step.detail().isEmpty();
  }
}
