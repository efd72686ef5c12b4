package dev.slipway.ui.runs;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.textfield.TextFields;

/** The room's title, the filters, and what can be done with the selected runs. */
final class RunsToolbar extends HBox {
  private static final double FILTER_WIDTH = 300;

  private final RunsViewModel model;
  private final RunActions actions;
  private final TextField filter = TextFields.createClearableTextField();
  private final Button stop = new Button("Stop");
  private final Button delete = new Button("Delete");
  private final Tooltip whyNoStop = new Tooltip();
  private final Tooltip whyNoDelete = new Tooltip();

  RunsToolbar(RunsViewModel model, RunActions actions) {
    this.model = model;
    this.actions = actions;
    getStyleClass().add("bar");
    Label title = new Label("Runs");
    title.getStyleClass().add("room-title");
    title.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(title, gap(), filterField());
    for (Scope scope : Scope.values()) {
      getChildren().add(chip(scope));
    }
    getChildren().addAll(space, explained(stop, whyNoStop), explained(delete, whyNoDelete));
    stop.setId("runs-stop");
    delete.setId("runs-delete");
    stop.setOnAction(event -> stop());
    delete.setOnAction(event -> delete());
    model.selected().addListener((ListChangeListener<RunRow>) change -> refresh());
    refresh();
  }

  /** Takes the keyboard to the filter. */
  void focusFilter() {
    filter.requestFocus();
    filter.selectAll();
  }

  void stop() {
    actions.stop(RunsTable.records(model.stoppable()));
  }

  void delete() {
    actions.delete(RunsTable.records(model.deletable()));
  }

  /** What can be done depends on the runs' states too, which change under the selection. */
  void refresh() {
    List<RunRow> selected = model.selected();
    int stoppable = model.stoppable().size();
    int deletable = model.deletable().size();
    stop.setText(stoppable > 1 ? "Stop " + stoppable : "Stop");
    delete.setText(deletable > 1 ? "Delete " + deletable : "Delete");
    stop.setDisable(stoppable == 0);
    delete.setDisable(deletable == 0);
    boolean none = selected.isEmpty();
    whyNoStop.setText(
        none
            ? "Select a run to stop it"
            : stoppable == 0
                ? "What is selected has ended or is stopping"
                : "Stop what is running");
    whyNoDelete.setText(
        none
            ? "Select an ended run to delete it"
            : deletable == 0 ? "A run must have ended to be deleted" : "Delete ended runs");
  }

  private TextField filterField() {
    filter.setId("runs-filter");
    filter.setPromptText("Filter by name, status, where…");
    filter.setAccessibleText("Filter runs by name, status or where");
    filter.setPrefWidth(FILTER_WIDTH);
    filter.textProperty().bindBidirectional(model.textProperty());
    return filter;
  }

  private ToggleButton chip(Scope scope) {
    ToggleButton chip = new ToggleButton();
    chip.setId("runs-scope-" + scope.title().toLowerCase(java.util.Locale.ROOT));
    chip.getStyleClass().add("chip");
    chip.setMinWidth(USE_PREF_SIZE);
    StringExpression text =
        Bindings.concat(scope.title(), " ", model.countProperty(scope).asString());
    chip.textProperty().bind(text);
    chip.accessibleTextProperty().bind(Bindings.concat("Show ", text, " runs"));
    chip.setOnAction(
        event -> {
          model.scopeProperty().set(scope);
          chip.setSelected(true);
        });
    model.scopeProperty().subscribe(now -> chip.setSelected(now == scope));
    return chip;
  }

  /** A disabled button shows no tooltip, so what is around it does. */
  private static StackPane explained(Button button, Tooltip why) {
    button.setMinWidth(USE_PREF_SIZE);
    StackPane around = new StackPane(button);
    Tooltip.install(around, why);
    return around;
  }

  private static Region gap() {
    Region gap = new Region();
    gap.setMinWidth(4);
    return gap;
  }
}
