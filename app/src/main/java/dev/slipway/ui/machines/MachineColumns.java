package dev.slipway.ui.machines;

import dev.slipway.machine.Capacity;
import dev.slipway.machine.MachineFacts;
import dev.slipway.store.MachineRecord;
import dev.slipway.ui.widgets.Ticker;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;

/** The columns of the table. */
final class MachineColumns {
  private MachineColumns() {}

  static List<TableColumn<MachineRow, ?>> all(Ticker ticker) {
    return List.of(
        fixed("name", "Name", 150, MachineRow::name, "heading"),
        state(ticker),
        fixed("address", "Address", 175, MachineColumns::address, "muted"),
        facts("system", "System", 115, MachineWords::system, MachineColumns::whole),
        number("processors", "CPUs", 60, MachineWords::processors, Capacity::processors),
        number("memory", "Free memory", 115, MachineWords::memory, Capacity::freeMemory),
        number("disk", "Free disk", 130, MachineWords::disk, Capacity::freeDisk),
        facts("graphics", "GPUs", 125, MachineWords::graphics, MachineWords::graphics),
        facts("engine", "Engine", 150, MachineWords::engine, MachineWords::engine),
        runs());
  }

  private static TableColumn<MachineRow, MachineRow> fixed(
      String id,
      String title,
      double width,
      Function<MachineRow, String> words,
      String styleClass) {
    TableColumn<MachineRow, MachineRow> column = column(id, title, width);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(each -> new NameCell(words, styleClass));
    column.setComparator(Comparator.comparing(words, String.CASE_INSENSITIVE_ORDER));
    return column;
  }

  private static TableColumn<MachineRow, Condition> state(Ticker ticker) {
    TableColumn<MachineRow, Condition> column = condition("state", "State", 200);
    column.setCellFactory(each -> new StateCell(ticker));
    column.setComparator(Comparator.comparing(MachineWords::tone));
    return column;
  }

  private static TableColumn<MachineRow, Condition> facts(
      String id,
      String title,
      double width,
      Function<MachineFacts, String> words,
      Function<MachineFacts, String> more) {
    TableColumn<MachineRow, Condition> column = condition(id, title, width);
    Function<Condition, String> shown = known(words, MachineWords.NOTHING);
    column.setCellFactory(each -> new ConditionCell(shown, known(more, ""), "muted"));
    column.setComparator(Comparator.comparing(shown));
    return column;
  }

  private static TableColumn<MachineRow, Condition> number(
      String id,
      String title,
      double width,
      Function<MachineFacts, String> words,
      Function<Capacity, Number> amount) {
    TableColumn<MachineRow, Condition> column = condition(id, title, width);
    column.getStyleClass().add("number");
    Function<Condition, String> shown = known(words, MachineWords.NOTHING);
    column.setCellFactory(each -> new ConditionCell(shown, now -> "", "number"));
    column.setComparator(
        Comparator.comparingLong(
            now ->
                now.facts().map(facts -> amount.apply(facts.capacity()).longValue()).orElse(-1L)));
    return column;
  }

  private static TableColumn<MachineRow, Condition> runs() {
    TableColumn<MachineRow, Condition> column = condition("runs", "Running", 110);
    column.setCellFactory(
        each ->
            new ConditionCell(MachineWords::runs, now -> String.join(", ", now.runs()), "muted"));
    column.setComparator(Comparator.comparingInt(now -> now.runs().size()));
    return column;
  }

  private static TableColumn<MachineRow, Condition> condition(
      String id, String title, double width) {
    TableColumn<MachineRow, Condition> column = column(id, title, width);
    column.setCellValueFactory(row -> row.getValue().conditionProperty());
    return column;
  }

  private static <T> TableColumn<MachineRow, T> column(String id, String title, double width) {
    TableColumn<MachineRow, T> column = new TableColumn<>(title);
    column.setId(id);
    column.setPrefWidth(width);
    return column;
  }

  private static Function<Condition, String> known(
      Function<MachineFacts, String> words, String otherwise) {
    return now -> now.facts().map(words).orElse(otherwise);
  }

  private static String address(MachineRow row) {
    return row.machine().map(MachineRecord::destination).orElse(MachineWords.NOTHING);
  }

  private static String whole(MachineFacts facts) {
    return facts.system().title() + ", " + facts.system().architecture();
  }
}
