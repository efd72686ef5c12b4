package dev.slipway.ui.launch;

import dev.slipway.engine.Plan;
import dev.slipway.engine.Planned;
import dev.slipway.engine.Refusal;
import dev.slipway.store.RunRecord;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What Run would do, said before it is pressed. */
final class PlanPane extends VBox {

  PlanPane(PlanModel model) {
    getStyleClass().add("plan-pane");
    model.plannedProperty().subscribe(this::show);
  }

  private void show(Optional<Planned> planned) {
    getChildren().clear();
    if (planned.isEmpty()) {
      getChildren().add(text("Here stands what Run would do.", "muted"));
      return;
    }
    switch (planned.get()) {
      case Refusal refusal -> add(Feather.ALERT_CIRCLE, refusal.message(), "plan-refusal");
      case Plan plan -> show(plan);
    }
  }

  private void show(Plan plan) {
    field("Name", plan.name());
    field("Type", plan.configuration().type().word());
    field("Where", plan.where());
    field("How", plan.means());
    field("Folder", plan.request().folder().toString());
    plan.live().map(PlanPane::live).ifPresent(words -> add(Feather.REPEAT, words, "plan-warning"));
    if (!plan.missingSecrets().isEmpty()) {
      add(Feather.KEY, ask(plan.missingSecrets()), "plan-warning");
    }
    plan.notes().forEach(note -> add(Feather.INFO, note, "plan-note"));
  }

  private static String live(RunRecord run) {
    return "A run named "
        + run.name()
        + " is "
        + run.state().word()
        + ". Run asks before replacing it.";
  }

  private static String ask(List<String> secrets) {
    return secrets.size() == 1
        ? "Run asks for the secret " + secrets.getFirst() + " first."
        : "Run asks for these secrets first: " + String.join(", ", secrets) + ".";
  }

  private void field(String name, String value) {
    Label words = text(value, "plan-value");
    words.setAccessibleText(name + ": " + value);
    VBox field = new VBox(text(name, "plan-name"), words);
    field.getStyleClass().add("plan-field");
    getChildren().add(field);
  }

  private void add(Ikon icon, String words, String styleClass) {
    HBox row = new HBox(new FontIcon(icon), text(words, "plan-words"));
    row.getStyleClass().addAll("plan-row", styleClass);
    getChildren().add(row);
  }

  private static Label text(String words, String styleClass) {
    Label label = new Label(words);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
