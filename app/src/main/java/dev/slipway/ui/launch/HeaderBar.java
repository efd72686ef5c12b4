package dev.slipway.ui.launch;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is open, and what can be done with it. */
final class HeaderBar extends HBox {
  private final LaunchViewModel model;
  private final Label name = new Label();
  private final Label type = new Label();
  private final Label state = new Label();
  private final Button save = action(Feather.SAVE, "Save", "Ctrl+S");
  private final Label runOn = new Label("Run on");
  private final Label where = new Label("This computer", new FontIcon(Feather.MONITOR));
  private final Button run = new Button("Run", new FontIcon(Feather.PLAY));

  HeaderBar(LaunchViewModel model) {
    this.model = model;
    getStyleClass().addAll("bar", "launch-header");
    setAlignment(Pos.CENTER_LEFT);
    name.getStyleClass().add("heading");
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setMinWidth(60);
    type.getStyleClass().add("type-badge");
    state.getStyleClass().add("muted");
    runOn.getStyleClass().add("muted");
    where.getStyleClass().add("where");
    for (Label fixed : new Label[] {type, state, runOn, where}) {
      fixed.setMinWidth(Region.USE_PREF_SIZE);
    }
    Button fresh = action(Feather.FILE_PLUS, "New configuration", "Ctrl+N");
    fresh.setOnAction(event -> model.beginEmpty());
    save.setOnAction(event -> model.save());
    run.getStyleClass().addAll("success", "run-button");
    run.setContentDisplay(ContentDisplay.RIGHT);
    run.setMinWidth(Region.USE_PREF_SIZE);
    run.setTooltip(new Tooltip("Run this configuration (Ctrl+Enter)"));
    run.setOnAction(event -> model.run());
    run.disableProperty().bind(model.flow().busyProperty());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(name, type, state, space, fresh, save, runOn, where, run);
    model.document().documentProperty().subscribe(open -> refresh());
    model.document().editedProperty().subscribe(edited -> refresh());
    model.editor().textProperty().subscribe(text -> refresh());
  }

  private void refresh() {
    boolean canEdit = model.canEdit();
    name.setText(model.document().document().map(Document::name).orElse("Launch"));
    show(type, canEdit ? model.type().orElse("") : "");
    show(state, canEdit ? state() : "");
    for (var node : new Region[] {save, runOn, where, run}) {
      node.setVisible(canEdit);
      node.setManaged(canEdit);
    }
  }

  private String state() {
    if (model.document().editedProperty().get()) return "edited";
    boolean file = model.document().document().flatMap(Document::path).isPresent();
    return file ? "" : "not saved yet";
  }

  private static void show(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  private static Button action(Ikon icon, String what, String keys) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll("quiet", "icon-only");
    button.setAccessibleText(what);
    button.setTooltip(new Tooltip(what + " (" + keys + ")"));
    return button;
  }
}
