package dev.slipway.ui.runs;

import dev.slipway.ui.dialogs.Dialogs;
import dev.slipway.ui.logs.LogView;
import dev.slipway.ui.widgets.Ticker;
import java.time.ZoneId;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** A run's summary at the left; its log, its configuration and its events at the right. */
final class DetailsView extends SplitPane {
  private static final double SUMMARY_SHARE = 0.25;
  private static final double SUMMARY_LEAST = 220;

  private final LogView log;

  DetailsView(
      DetailsViewModel model, RunActions actions, Ticker ticker, Dialogs dialogs, ZoneId zone) {
    log = new LogView(model.log(), dialogs, () -> fileName(model));
    SummaryPane summary = new SummaryPane(model, actions, ticker);
    summary.setMinWidth(SUMMARY_LEAST);
    Tab logs = tab("Logs", log);
    TabPane tabs =
        new TabPane(
            logs,
            tab("YAML", new YamlView(model, actions)),
            tab("Events", new EventsView(model, zone)));
    tabs.setId("run-tabs");
    tabs.setAccessibleText("Log, configuration and events of the run");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    model
        .log()
        .showingProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.showingProperty().get() && logs.isSelected(),
                model.showingProperty(),
                logs.selectedProperty()));
    getItems().addAll(summary, tabs);
    setResizableWithParent(summary, false);
    setDividerPositions(SUMMARY_SHARE);
  }

  /** Takes the keyboard to the log. */
  void takeFocus() {
    log.takeFocus();
  }

  private static Tab tab(String title, Node content) {
    return new Tab(title, content);
  }

  private static String fileName(DetailsViewModel model) {
    return model.runProperty().get().map(run -> run.name() + ".log").orElse("run.log");
  }
}
