package dev.slipway.ui.machines;

import dev.slipway.ui.widgets.Ticker;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.SplitPane;

/** The machine that is looked at: what it is at the left, what its doctor says at the right. */
final class MachinePane extends SplitPane {
  private static final double SUMMARY_SHARE = 0.27;
  private static final double SUMMARY_LEAST = 240;

  private final MachineSummary summary;
  private final DoctorPane doctor;

  MachinePane(MachinesViewModel model, MachineCare care, Ticker ticker) {
    summary = new MachineSummary(care, ticker);
    doctor = new DoctorPane(care, ticker);
    summary.setMinWidth(SUMMARY_LEAST);
    getItems().addAll(summary, doctor);
    setResizableWithParent(summary, false);
    setDividerPositions(SUMMARY_SHARE);
    ObservableValue<Condition> condition =
        model
            .selectedProperty()
            .flatMap(row -> row.map(MachineRow::conditionProperty).orElse(null));
    condition.subscribe(now -> show(model.selectedProperty().get()));
    model.selectedProperty().subscribe(this::show);
  }

  private void show(Optional<MachineRow> row) {
    row.ifPresent(
        machine -> {
          summary.show(machine);
          doctor.show(machine);
        });
  }
}
