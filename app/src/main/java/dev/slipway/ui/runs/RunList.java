package dev.slipway.ui.runs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The rows that are shown, in order. Rows change by themselves; the list changes only when another
 * row belongs into it or the order is another one, and then in one go.
 */
final class RunList {
  /** The newest first: the order when the reader has chosen none. */
  static final Comparator<RunRow> NEWEST =
      Comparator.<RunRow, java.time.Instant>comparing(row -> row.run().submitted())
          .reversed()
          .thenComparing(RunRow::id);

  private final ObservableList<RunRow> shown = FXCollections.observableArrayList();
  private List<RunRow> ordered = new ArrayList<>();
  private Comparator<RunRow> order = NEWEST;
  private RunFilter filter = RunFilter.EVERYTHING;
  private Consumer<Runnable> around = Runnable::run;

  ObservableList<RunRow> shown() {
    return shown;
  }

  /** Who keeps the reader's place while the list changes. */
  void around(Consumer<Runnable> keeper) {
    around = keeper;
  }

  void order(Comparator<RunRow> next) {
    order = next.thenComparing(NEWEST);
    refresh();
  }

  void filter(RunFilter next) {
    filter = next;
    refresh();
  }

  /** Other rows exist now. */
  void rows(Collection<RunRow> all) {
    ordered = new ArrayList<>(all);
    refresh();
  }

  /** The same rows, which may have changed; sorting what is nearly sorted costs little. */
  void refresh() {
    ordered.sort(order);
    List<RunRow> next = ordered.stream().filter(row -> filter.test(row.run())).toList();
    if (!next.equals(shown)) around.accept(() -> shown.setAll(next));
  }
}
