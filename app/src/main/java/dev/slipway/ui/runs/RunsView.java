package dev.slipway.ui.runs;

import dev.slipway.ui.widgets.EmptyState;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The room: tools, table, and below it the selected run. */
final class RunsView extends BorderPane {
  private static final double TABLE_SHARE = 0.33;
  private static final double TABLE_LEAST = 92;
  private static final double DETAILS_LEAST = 180;

  private final RunsViewModel model;
  private final RunActions actions;
  private final RunsToolbar toolbar;
  private final RunsTable table;
  private final DetailsView details;
  private final SplitPane split;

  RunsView(
      RunsViewModel model,
      RunActions actions,
      RunsTable table,
      DetailsView details,
      Runnable openLaunch) {
    this.model = model;
    this.actions = actions;
    this.table = table;
    this.details = details;
    toolbar = new RunsToolbar(model, actions);
    split = new SplitPane(table);
    split.setOrientation(Orientation.VERTICAL);
    table.setMinHeight(TABLE_LEAST);
    details.setMinHeight(DETAILS_LEAST);
    table.setPlaceholder(nothingFits());
    table.setContextMenu(menu());
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::tableKey);
    addEventHandler(KeyEvent.KEY_PRESSED, this::roomKey);
    model.selected().addListener((ListChangeListener<RunRow>) change -> showDetails());
    setTop(toolbar);
    setCenter(new StackPane(split, nothing(openLaunch)));
  }

  void takeFocus() {
    table.requestFocus();
  }

  /** The states of selected runs may have changed. */
  void refresh() {
    toolbar.refresh();
  }

  private void showDetails() {
    boolean wanted = !model.selected().isEmpty();
    boolean there = split.getItems().size() > 1;
    if (wanted == there) return;
    if (wanted) {
      split.getItems().add(details);
      split.setDividerPositions(TABLE_SHARE);
    } else {
      split.getItems().remove(details);
    }
  }

  private Node nothing(Runnable openLaunch) {
    Button open = new Button("Open Launch");
    open.setId("runs-open-launch");
    open.getStyleClass().add("accent");
    open.setOnAction(event -> openLaunch.run());
    EmptyState empty =
        new EmptyState(
            Feather.LIST,
            "No runs yet",
            "What you run in Launch appears here with its steps, its log and its address.",
            open);
    BooleanBinding none = model.loadedProperty().and(model.countProperty(Scope.ALL).isEqualTo(0));
    empty.visibleProperty().bind(none);
    split.visibleProperty().bind(none.not());
    return empty;
  }

  private EmptyState nothingFits() {
    Button all = new Button("Show all runs");
    all.setOnAction(
        event -> {
          model.textProperty().set("");
          model.scopeProperty().set(Scope.ALL);
        });
    EmptyState empty =
        new EmptyState(Feather.FILTER, "No run fits", "No run fits the filter.", all);
    empty.visibleProperty().bind(Bindings.isEmpty(model.shown()).and(model.loadedProperty()));
    return empty;
  }

  private ContextMenu menu() {
    MenuItem open = item("Open address", this::openEndpoint);
    MenuItem stop = item("Stop", toolbar::stop);
    MenuItem again = item("Run again", () -> first().forEach(row -> actions.runAgain(row.run())));
    MenuItem edit = item("Edit in Launch", () -> first().forEach(row -> actions.edit(row.run())));
    MenuItem delete = item("Delete", toolbar::delete);
    ContextMenu menu = new ContextMenu(open, stop, again, edit, delete);
    // What cannot be done now is not shown, so nothing is grey without a reason.
    menu.setOnShowing(
        event -> {
          boolean one = model.selected().size() == 1;
          open.setVisible(one && first().getFirst().endpointProperty().get().isPresent());
          stop.setVisible(!model.stoppable().isEmpty());
          again.setVisible(one && !first().getFirst().run().active());
          edit.setVisible(one);
          delete.setVisible(!model.deletable().isEmpty());
        });
    return menu;
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setOnAction(event -> action.run());
    return item;
  }

  private List<RunRow> first() {
    return model.selected().stream().limit(1).toList();
  }

  private void openEndpoint() {
    first()
        .forEach(
            row -> row.endpointProperty().get().ifPresent(address -> actions.open(address.url())));
  }

  private void tableKey(KeyEvent event) {
    if (event.getCode() == KeyCode.DELETE) {
      toolbar.delete();
    } else if (event.getCode() == KeyCode.ENTER && !model.selected().isEmpty()) {
      details.takeFocus();
    } else {
      return;
    }
    event.consume();
  }

  private void roomKey(KeyEvent event) {
    boolean slash = event.getCode() == KeyCode.SLASH && event.getTarget().equals(table);
    boolean find = event.isShortcutDown() && event.getCode() == KeyCode.F;
    if (!slash && !find) return;
    toolbar.focusFilter();
    event.consume();
  }
}
