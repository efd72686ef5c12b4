package dev.slipway.ui.machines;

import dev.slipway.machine.Machines;
import dev.slipway.store.MachineRecord;
import dev.slipway.store.RunRecord;
import dev.slipway.store.Subscription;
import dev.slipway.ui.dialogs.Failure;
import dev.slipway.ui.dialogs.Notices;
import dev.slipway.ui.room.Background;
import dev.slipway.ui.runs.RunFeed;
import dev.slipway.ui.runs.RunRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The table of machines: this computer and those that were added. On the UI thread. */
public final class MachinesViewModel implements AutoCloseable {
  private final Machines machines;
  private final RunFeed feed;
  private final Background background;
  private final Notices notices;
  private final MachineWatch watch;
  private final ObservableList<MachineRow> rows =
      FXCollections.observableArrayList(MachineRow.here());
  private final ObjectProperty<Optional<MachineRow>> selected =
      new SimpleObjectProperty<>(this, "selected", Optional.empty());
  private final BooleanProperty adding = new SimpleBooleanProperty(this, "adding");
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
  private final AtomicBoolean stale = new AtomicBoolean(true);
  private final Subscription subscription;
  private boolean reading;

  MachinesViewModel(
      Machines machines, RunFeed feed, Background background, Notices notices, MachineWatch watch) {
    this.machines = machines;
    this.feed = feed;
    this.background = background;
    this.notices = notices;
    this.watch = watch;
    subscription = machines.onChange(() -> stale.set(true));
    feed.onBatch(changes -> showRuns());
    showRuns();
  }

  /** This computer first, then the others by name. */
  ObservableList<MachineRow> rows() {
    return rows;
  }

  /** The machine that is looked at. */
  ObjectProperty<Optional<MachineRow>> selectedProperty() {
    return selected;
  }

  /** Whether the user is adding one. */
  BooleanProperty addingProperty() {
    return adding;
  }

  /** Whether the list was read at least once. */
  ReadOnlyBooleanProperty loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  /** A second has gone by in which the room was in sight. */
  void tick() {
    if (stale.get() && !reading) read();
    watch.tick(rows);
  }

  /** A machine was added: it is shown with what was seen there, and looked at by its user. */
  void added(Machines.Added added) {
    MachineRow row =
        find(added.machine())
            .orElseGet(
                () -> {
                  List<MachineRecord> all = new ArrayList<>(records());
                  all.add(added.machine());
                  show(all);
                  return find(added.machine()).orElseThrow();
                });
    watch.found(row, added.facts());
    adding.set(false);
    selected.set(Optional.of(row));
  }

  /** A machine was removed. */
  void removed(MachineRecord machine) {
    show(records().stream().filter(each -> !each.equals(machine)).toList());
  }

  @Override
  public void close() {
    subscription.close();
  }

  private void read() {
    reading = true;
    stale.set(false);
    background.run(
        "",
        machines::all,
        all -> {
          reading = false;
          show(all);
          loaded.set(true);
        },
        failure -> {
          reading = false;
          notices.failed(Failure.of(failure));
        });
  }

  private void show(List<MachineRecord> all) {
    if (selected.get().flatMap(MachineRow::machine).filter(one -> !all.contains(one)).isPresent()) {
      selected.set(Optional.empty());
    }
    rows.removeIf(row -> row.machine().filter(one -> !all.contains(one)).isPresent());
    for (MachineRecord machine : all) {
      if (find(machine).isEmpty()) rows.add(place(machine), MachineRow.of(machine));
    }
    showRuns();
  }

  private int place(MachineRecord machine) {
    return (int)
        rows.stream()
            .filter(
                row ->
                    row.machine().isEmpty()
                        || String.CASE_INSENSITIVE_ORDER.compare(row.name(), machine.name()) < 0)
            .count();
  }

  private Optional<MachineRow> find(MachineRecord machine) {
    return rows.stream().filter(row -> row.machine().equals(Optional.of(machine))).findFirst();
  }

  private List<MachineRecord> records() {
    return rows.stream().map(MachineRow::machine).flatMap(Optional::stream).toList();
  }

  private void showRuns() {
    Map<String, List<String>> alive =
        feed.rows().stream()
            .map(RunRow::run)
            .filter(RunRecord::active)
            .collect(
                Collectors.groupingBy(
                    RunRecord::where, Collectors.mapping(RunRecord::name, Collectors.toList())));
    for (MachineRow row : rows) {
      List<String> there = alive.getOrDefault(row.name(), List.of()).stream().sorted().toList();
      if (!there.equals(row.condition().runs())) row.set(row.condition().with(there));
    }
  }
}
