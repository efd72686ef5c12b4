package dev.slipway.ui.runs;

import dev.slipway.store.RunId;
import dev.slipway.store.RunRecord;
import dev.slipway.ui.widgets.Ticker;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/** The live table. Selection and place hold while runs come, change and go. */
final class RunsTable extends TableView<RunRow> {
  private final RunsViewModel model;
  private boolean changing;

  RunsTable(RunsViewModel model, Ticker ticker, ZoneId zone, Consumer<String> open) {
    this.model = model;
    setId("runs-table");
    setAccessibleText("Runs");
    setItems(model.shown());
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getColumns().setAll(RunColumns.all(ticker, zone, open));
    setSortPolicy(
        table -> {
          Comparator<RunRow> order = table.getComparator();
          model.order(order == null ? RunList.NEWEST : order);
          return true;
        });
    model.aroundChange(this::keepPlace);
    getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<RunRow>) change -> selectionChanged());
    model.wantedProperty().subscribe(() -> selectWanted());
    model.shown().addListener((ListChangeListener<RunRow>) change -> selectWanted());
    model.loadedProperty().subscribe(this::selectFirst);
  }

  private void selectionChanged() {
    if (changing) return;
    List<RunRow> now =
        getSelectionModel().getSelectedItems().stream().filter(r -> r != null).toList();
    if (!now.equals(model.selected())) model.selected().setAll(now);
  }

  /** At first the newest run is looked at. */
  private void selectFirst(boolean loaded) {
    if (!loaded || getItems().isEmpty() || !model.selected().isEmpty()) return;
    getSelectionModel().clearAndSelect(0);
  }

  private void selectWanted() {
    Optional<RunId> id = model.wantedProperty().get();
    if (changing || id.isEmpty()) return;
    for (int i = 0; i < getItems().size(); i++) {
      if (!getItems().get(i).id().equals(id.get())) continue;
      model.wantedProperty().set(Optional.empty());
      getSelectionModel().clearAndSelect(i);
      getFocusModel().focus(i);
      scrollTo(i);
      return;
    }
  }

  /** The control would keep positions; the reader means runs. */
  private void keepPlace(Runnable change) {
    List<RunRow> selected = List.copyOf(model.selected());
    Optional<RunRow> focused = Optional.ofNullable(getFocusModel().getFocusedItem());
    Optional<Place> place = place();
    changing = true;
    change.run();
    getSelectionModel().clearSelection();
    int[] kept =
        selected.stream().mapToInt(getItems()::indexOf).filter(index -> index >= 0).toArray();
    if (kept.length > 0) {
      getSelectionModel().selectIndices(kept[0], kept);
    }
    focused
        .map(getItems()::indexOf)
        .filter(index -> index >= 0)
        .ifPresent(index -> getFocusModel().focus(index));
    changing = false;
    place.ifPresent(this::restore);
    selectionChanged();
    selectWanted();
  }

  /** The row at the top and how far it is scrolled; nothing at the very start of the table. */
  private Optional<Place> place() {
    if (!(lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) return Optional.empty();
    IndexedCell<?> cell = flow.getFirstVisibleCell();
    if (cell == null || !(cell.getItem() instanceof RunRow row)) return Optional.empty();
    boolean start = cell.getIndex() == 0 && cell.getLayoutY() > -1;
    return start ? Optional.empty() : Optional.of(new Place(row, cell.getLayoutY()));
  }

  private void restore(Place place) {
    int index = getItems().indexOf(place.row());
    if (index < 0 || !(lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) return;
    layout();
    flow.scrollToTop(index);
    flow.scrollPixels(-place.offset());
  }

  /** The records of some rows. */
  static List<RunRecord> records(List<RunRow> rows) {
    return rows.stream().map(RunRow::run).toList();
  }

  TableColumn<RunRow, ?> column(String id) {
    return getColumns().stream()
        .filter(column -> id.equals(column.getId()))
        .findFirst()
        .orElseThrow();
  }

  private record Place(RunRow row, double offset) {}
}
