package dev.slipway.ui.machines;

import dev.slipway.machine.Machines;
import dev.slipway.machine.doctor.Patient;
import dev.slipway.store.MachineRecord;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A machine in the table: the same object for as long as it is there, so that selection holds. */
public final class MachineRow {
  /** What runs call this computer. */
  static final String HERE = "This computer";

  private final Optional<MachineRecord> machine;
  private final ReadOnlyObjectWrapper<Condition> condition =
      new ReadOnlyObjectWrapper<>(this, "condition", Condition.UNKNOWN);
  private Instant due = Instant.MIN;

  private MachineRow(Optional<MachineRecord> machine) {
    this.machine = machine;
  }

  static MachineRow here() {
    return new MachineRow(Optional.empty());
  }

  static MachineRow of(MachineRecord machine) {
    return new MachineRow(Optional.of(machine));
  }

  /** What the user calls it. */
  public String name() {
    return machine.map(MachineRecord::name).orElse(HERE);
  }

  /** What is stored of it; nothing for this computer. */
  Optional<MachineRecord> machine() {
    return machine;
  }

  Patient patient(Machines machines) {
    return machine
        .map(stored -> Patient.of(machines, stored))
        .orElseGet(() -> Patient.here(machines));
  }

  Condition condition() {
    return condition.get();
  }

  ReadOnlyObjectProperty<Condition> conditionProperty() {
    return condition.getReadOnlyProperty();
  }

  void set(Condition now) {
    condition.set(now);
  }

  /** Whether it is time to look at it. */
  boolean due(Instant now) {
    return !condition().looking() && condition().mending().isEmpty() && !due.isAfter(now);
  }

  void dueAt(Instant next) {
    due = next;
  }
}
