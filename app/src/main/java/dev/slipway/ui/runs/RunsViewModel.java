package dev.slipway.ui.runs;

import dev.slipway.store.Changes;
import dev.slipway.store.RunId;
import dev.slipway.store.RunState;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The table of runs: what is shown, in which order, how many there are, what is selected. */
public final class RunsViewModel {
  private final RunFeed feed;
  private final RunList list = new RunList();
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(this, "scope", Scope.ALL);
  private final Map<Scope, ReadOnlyIntegerWrapper> counts = new EnumMap<>(Scope.class);
  private final ObservableList<RunRow> selected = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<RunId>> wanted =
      new SimpleObjectProperty<>(this, "wanted", Optional.empty());

  public RunsViewModel(RunFeed feed) {
    this.feed = feed;
    for (Scope each : Scope.values()) {
      counts.put(each, new ReadOnlyIntegerWrapper());
    }
    text.subscribe(this::filter);
    scope.subscribe(this::filter);
    feed.onBatch(this::changed);
    list.rows(feed.rows());
    count();
  }

  ObservableList<RunRow> shown() {
    return list.shown();
  }

  StringProperty textProperty() {
    return text;
  }

  ObjectProperty<Scope> scopeProperty() {
    return scope;
  }

  ReadOnlyIntegerProperty countProperty(Scope of) {
    return java.util.Objects.requireNonNull(counts.get(of)).getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty loadedProperty() {
    return feed.loadedProperty();
  }

  /** What the table has selected; the table keeps it so. */
  ObservableList<RunRow> selected() {
    return selected;
  }

  /** A run that should be selected as soon as it is there. */
  ObjectProperty<Optional<RunId>> wantedProperty() {
    return wanted;
  }

  /** Selects a run, making it visible when a filter hides it; it may still have to appear. */
  void show(RunId run) {
    Optional<RunRow> row = feed.row(run);
    boolean hidden = row.isPresent() && !shown().contains(row.get());
    if (hidden) {
      text.set("");
      scope.set(Scope.ALL);
    }
    wanted.set(Optional.of(run));
  }

  void order(Comparator<RunRow> order) {
    list.order(order);
  }

  void aroundChange(Consumer<Runnable> keeper) {
    list.around(keeper);
  }

  private void filter() {
    list.filter(RunFilter.of(scope.get(), text.get()));
  }

  private void changed(Changes changes) {
    if (changes.isEmpty()) return;
    list.rows(feed.rows());
    count();
  }

  private void count() {
    int failed = 0;
    for (RunRow row : feed.rows()) {
      if (row.run().state() == RunState.FAILED) failed++;
    }
    set(Scope.ALL, feed.rows().size());
    set(Scope.FAILED, failed);
    set(Scope.ACTIVE, feed.activeProperty().get());
  }

  private void set(Scope of, int count) {
    java.util.Objects.requireNonNull(counts.get(of)).set(count);
  }

  /** The selected runs that can still be stopped. */
  List<RunRow> stoppable() {
    return selected.stream()
        .filter(row -> row.run().active() && !row.run().stopRequested())
        .toList();
  }

  /** The selected runs that have ended. */
  List<RunRow> deletable() {
    return selected.stream().filter(row -> !row.run().active()).toList();
  }
}
