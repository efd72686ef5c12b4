package dev.slipway.ui.runs;

import dev.slipway.store.RunRecord;
import dev.slipway.ui.widgets.Ticker;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.util.Callback;

/** The columns of the table. Every one holds the whole run, so that one change redraws a row. */
final class RunColumns {
  private RunColumns() {}

  static List<TableColumn<RunRow, RunRecord>> all(
      Ticker ticker, ZoneId zone, Consumer<String> open) {
    TableColumn<RunRow, RunRecord> dot =
        column("state", "", 30, column -> new StateCell(), by(RunRecord::state));
    dot.setMinWidth(30);
    dot.setMaxWidth(30);
    dot.setResizable(false);
    return List.of(
        dot,
        column(
            "name",
            "Name",
            130,
            column -> new WordsCell(RunRecord::name, "heading"),
            Comparator.comparing(RunRecord::name, String.CASE_INSENSITIVE_ORDER)),
        column(
            "type",
            "Type",
            120,
            column -> new WordsCell(RunRecord::type, "muted"),
            by(RunRecord::type)),
        column(
            "happening",
            "What is happening",
            370,
            column -> new HappeningCell(ticker),
            by(RunRecord::state).thenComparing(RunRecord::activitySince)),
        column(
            "where",
            "Where",
            120,
            column -> new WordsCell(RunRecord::where, "muted"),
            by(RunRecord::where)),
        column("endpoint", "Endpoint", 230, column -> new EndpointCell(open), by(RunRecord::name)),
        column(
            "submitted",
            "Submitted",
            90,
            column -> new SubmittedCell(ticker, zone),
            by(RunRecord::submitted)));
  }

  private static <T extends Comparable<? super T>> Comparator<RunRecord> by(
      Function<RunRecord, T> key) {
    return Comparator.comparing(key);
  }

  private static TableColumn<RunRow, RunRecord> column(
      String id,
      String title,
      double width,
      Callback<TableColumn<RunRow, RunRecord>, TableCell<RunRow, RunRecord>> cells,
      Comparator<RunRecord> order) {
    TableColumn<RunRow, RunRecord> column = new TableColumn<>(title);
    column.setId(id);
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> row.getValue().runProperty());
    column.setCellFactory(cells);
    column.setComparator(order);
    return column;
  }
}
