package dev.slipway.ui.machines;

import dev.slipway.machine.MachineFacts;
import dev.slipway.store.MachineRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** What is known of a machine, each fact under the other. */
final class FactLines extends GridPane {
  FactLines() {
    getStyleClass().add("facts");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(names, values);
  }

  void show(MachineRow row) {
    getChildren().clear();
    int line = 0;
    for (Map.Entry<String, String> fact : facts(row).entrySet()) {
      if (fact.getValue().isBlank()) continue;
      Label name = new Label(fact.getKey());
      name.getStyleClass().add("muted");
      name.setMinWidth(USE_PREF_SIZE);
      Label value = new Label(fact.getValue());
      value.setWrapText(true);
      value.setMinHeight(USE_PREF_SIZE);
      setValignment(name, VPos.TOP);
      addRow(line++, name, value);
    }
  }

  private static Map<String, String> facts(MachineRow row) {
    Map<String, String> facts = new LinkedHashMap<>();
    row.machine().ifPresent(machine -> add(facts, machine));
    row.condition().facts().ifPresent(seen -> add(facts, seen));
    facts.put("Running", String.join(", ", row.condition().runs()));
    return facts;
  }

  private static void add(Map<String, String> facts, MachineRecord machine) {
    facts.put("Address", machine.destination());
    facts.put("Key", machine.identity().map(Object::toString).orElse(""));
  }

  private static void add(Map<String, String> facts, MachineFacts seen) {
    facts.put("Login", seen.account().user());
    facts.put("System", MachineWords.system(seen) + ", " + seen.system().architecture());
    facts.put("CPUs", MachineWords.processors(seen));
    facts.put("Free memory", MachineWords.memory(seen));
    facts.put("Free disk", MachineWords.disk(seen));
    facts.put("GPUs", MachineWords.graphics(seen));
    facts.put("Engine", MachineWords.engine(seen));
    facts.put("Java", seen.java());
  }
}
