package dev.slipway.ui.machines;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The names of the SSH configuration; one that is picked becomes the address. */
final class HostList extends VBox {
  private final AddMachineViewModel model;
  private final ListView<String> list;

  HostList(AddMachineViewModel model) {
    this.model = model;
    this.list = new ListView<>(model.hosts());
    getStyleClass().add("host-list");
    Label title = new Label("From your SSH configuration");
    title.getStyleClass().add("section-label");
    title.setLabelFor(list);
    Label none =
        new Label("~/.ssh/config names no machines. Those that it names can be picked here.");
    none.getStyleClass().add("muted");
    none.setWrapText(true);
    list.setId("add-machine-hosts");
    list.setAccessibleText("Machines of your SSH configuration");
    list.setPlaceholder(none);
    list.disableProperty().bind(model.busyProperty());
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            host -> {
              if (host != null) model.addressProperty().set(host);
            });
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(title, list);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() != KeyCode.ENTER || !picked()) return;
    model.add();
    event.consume();
  }

  private void clicked(MouseEvent event) {
    boolean twice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
    if (twice && picked()) model.add();
  }

  private boolean picked() {
    return list.getSelectionModel().getSelectedItem() != null;
  }
}
