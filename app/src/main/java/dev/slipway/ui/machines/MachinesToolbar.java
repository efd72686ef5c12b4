package dev.slipway.ui.machines;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The room's title, how many machines there are, and the way to more. */
final class MachinesToolbar extends HBox {
  /**
   * @param elsewhere whether the way to more is offered in another place already
   */
  MachinesToolbar(MachinesViewModel model, BooleanBinding elsewhere) {
    getStyleClass().add("bar");
    Label title = new Label("Machines");
    title.getStyleClass().add("room-title");
    title.setMinWidth(USE_PREF_SIZE);
    Label count = new Label();
    count.getStyleClass().add("muted");
    count
        .textProperty()
        .bind(Bindings.createStringBinding(() -> words(model.rows().size() - 1), model.rows()));
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    Button add = new Button("Add a machine");
    add.setId("machines-add");
    add.getStyleClass().add("accent");
    add.setMinWidth(USE_PREF_SIZE);
    add.setTooltip(new Tooltip("Add a machine that you can log in to by SSH (Ctrl+N)"));
    add.setOnAction(event -> model.addingProperty().set(true));
    add.visibleProperty().bind(elsewhere.not());
    add.managedProperty().bind(add.visibleProperty());
    getChildren().addAll(title, count, space, add);
  }

  private static String words(int others) {
    return others <= 0 ? "" : "This computer and " + others + (others == 1 ? " other" : " others");
  }
}
