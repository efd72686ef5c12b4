package dev.slipway.ui.machines;

import dev.slipway.ui.widgets.Ticker;
import java.util.Optional;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;

/** The machines, of which one is selected. */
final class MachinesTable extends TableView<MachineRow> {
  MachinesTable(MachinesViewModel model, Ticker ticker) {
    setId("machines-table");
    setAccessibleText("Machines");
    SortedList<MachineRow> sorted = new SortedList<>(model.rows());
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getColumns().setAll(MachineColumns.all(ticker));
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(row -> model.selectedProperty().set(Optional.ofNullable(row)));
    model.selectedProperty().subscribe(this::select);
  }

  private void select(Optional<MachineRow> row) {
    if (row.equals(Optional.ofNullable(getSelectionModel().getSelectedItem()))) return;
    if (row.isEmpty()) {
      getSelectionModel().clearSelection();
      return;
    }
    getSelectionModel().select(row.get());
    getFocusModel().focus(getSelectionModel().getSelectedIndex());
    scrollTo(row.get());
  }
}
