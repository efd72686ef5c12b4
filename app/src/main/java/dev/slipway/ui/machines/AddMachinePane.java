package dev.slipway.ui.machines;

import dev.slipway.ui.dialogs.Dialogs;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Where a machine is added: its address, or one of the SSH configuration. */
final class AddMachinePane extends HBox {
  private static final double GAP = 8;
  private static final double FORM_WIDTH = 480;
  private static final double WHEEL = 16;

  private final AddMachineViewModel model;
  private final Dialogs dialogs;
  private final Runnable close;
  private final TextField address;

  AddMachinePane(AddMachineViewModel model, Dialogs dialogs, Runnable close) {
    this.model = model;
    this.dialogs = dialogs;
    this.close = close;
    address = field("address", "USER@HOST, or USER@HOST:PORT", "Address", model.addressProperty());
    getStyleClass().add("add-machine");
    ScrollPane form = new ScrollPane(form());
    form.getStyleClass().add("summary");
    form.setFitToWidth(true);
    form.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    form.setMinWidth(FORM_WIDTH);
    form.setPrefWidth(FORM_WIDTH);
    form.setFocusTraversable(false);
    HostList hosts = new HostList(model);
    setHgrow(hosts, Priority.ALWAYS);
    getChildren().addAll(form, hosts);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  void takeFocus() {
    address.requestFocus();
  }

  private VBox form() {
    Label title = new Label("Add a machine");
    title.getStyleClass().add("room-title");
    Label words =
        new Label(
            "Anything with an SSH login becomes a place to run. Slipway logs in, looks at it and"
                + " changes nothing.");
    words.getStyleClass().add("muted");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    TextField name = field("name", "The host's name", "Name", model.nameProperty());
    TextField key =
        field("identity", "Your usual keys and your agent's", "Key file", model.identityProperty());
    Button choose = new Button("Choose …");
    choose.setAccessibleText("Choose the key file");
    choose.setMinWidth(USE_PREF_SIZE);
    choose.disableProperty().bind(model.busyProperty());
    choose.setOnAction(
        event ->
            dialogs
                .chooseFile("Choose the key to log in with")
                .ifPresent(file -> model.identityProperty().set(file.toString())));
    HBox keyLine = new HBox(GAP, key, choose);
    HBox.setHgrow(key, Priority.ALWAYS);
    VBox form =
        new VBox(
            new VBox(GAP / 2, title, words),
            labelled("Address", address, address),
            labelled("Name", name, name),
            labelled("Key file", key, keyLine),
            failure(),
            buttons());
    form.getStyleClass().add("summary-content");
    return form;
  }

  private Label failure() {
    Label failure = new Label();
    failure.setId("add-machine-failure");
    failure.getStyleClass().add("bad");
    failure.setWrapText(true);
    failure.setMinHeight(USE_PREF_SIZE);
    failure.textProperty().bind(model.failureProperty());
    failure.visibleProperty().bind(model.failureProperty().isNotEmpty());
    failure.managedProperty().bind(failure.visibleProperty());
    return failure;
  }

  private HBox buttons() {
    Button add = new Button("Add machine");
    add.setId("add-machine-add");
    add.getStyleClass().add("accent");
    add.setOnAction(event -> model.add());
    add.visibleProperty().bind(model.busyProperty().not());
    add.managedProperty().bind(add.visibleProperty());
    Button cancel = new Button();
    cancel.setId("add-machine-cancel");
    cancel.textProperty().bind(model.busyProperty().map(busy -> busy ? "Stop" : "Cancel"));
    cancel.setOnAction(event -> cancel());
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.setPrefSize(WHEEL, WHEEL);
    wheel.setAccessibleText("Connecting");
    HBox busy = new HBox(GAP, wheel, new Label("Logging in and looking at it …"));
    busy.setAlignment(Pos.CENTER_LEFT);
    busy.visibleProperty().bind(model.busyProperty());
    busy.managedProperty().bind(busy.visibleProperty());
    HBox buttons = new HBox(GAP, busy, add, cancel);
    buttons.setAlignment(Pos.CENTER_LEFT);
    return buttons;
  }

  private void cancel() {
    if (model.busyProperty().get()) {
      model.stop();
    } else {
      close.run();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() != KeyCode.ESCAPE) return;
    cancel();
    event.consume();
  }

  private TextField field(String id, String prompt, String spoken, StringProperty value) {
    TextField field = new TextField();
    field.setId("add-machine-" + id);
    field.setPromptText(prompt);
    field.setAccessibleText(spoken);
    field.textProperty().bindBidirectional(value);
    field.disableProperty().bind(model.busyProperty());
    field.setOnAction(event -> model.add());
    return field;
  }

  private static VBox labelled(String words, TextField field, Node content) {
    Label label = new Label(words);
    label.getStyleClass().add("section-label");
    label.setLabelFor(field);
    return new VBox(GAP / 2, label, content);
  }
}
