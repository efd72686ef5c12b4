package dev.slipway.ui.launch;

import dev.slipway.config.ConfigurationType;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is open, and what can be done with the document that one sees. */
final class HeaderBar extends HBox {
  private final Label type = new Label();
  private final Button save = action(Feather.SAVE, "Save", "Ctrl+S");
  private final Label runOn = new Label("Run on");
  private final Label where = new Label("This computer", new FontIcon(Feather.MONITOR));
  private final Button run = new Button("Run", new FontIcon(Feather.PLAY));

  HeaderBar(LaunchViewModel model, DocumentTabs tabs) {
    getStyleClass().addAll("bar", "launch-header");
    setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(tabs, Priority.ALWAYS);
    type.getStyleClass().add("type-badge");
    runOn.getStyleClass().add("muted");
    where.getStyleClass().add("where");
    for (Region fixed : new Region[] {type, save, runOn, where, run}) {
      fixed.setMinWidth(Region.USE_PREF_SIZE);
      fixed.managedProperty().bind(fixed.visibleProperty());
    }
    Button fresh = action(Feather.FILE_PLUS, "New configuration", "Ctrl+N");
    fresh.setOnAction(event -> model.beginEmpty());
    save.setOnAction(event -> model.save());
    run.getStyleClass().addAll("success", "run-button");
    run.setContentDisplay(ContentDisplay.RIGHT);
    run.setTooltip(new Tooltip("Run this configuration (Ctrl+Enter)"));
    run.setOnAction(event -> model.run());
    run.disableProperty().bind(model.flow().busyProperty());
    getChildren().addAll(tabs, type, fresh, save, runOn, where, run);
    follow(model.documents());
  }

  private void follow(Documents documents) {
    ObservableValue<Boolean> canEdit =
        documents
            .currentProperty()
            .flatMap(open -> open.map(HeaderBar::canEdit).orElse(null))
            .orElse(false);
    for (Node node : new Node[] {save, runOn, where, run}) node.visibleProperty().bind(canEdit);
    type.textProperty()
        .bind(
            documents
                .currentProperty()
                .flatMap(open -> open.map(DocumentViewModel::glanceProperty).orElse(null))
                .map(found -> found.type().map(ConfigurationType::word).orElse(""))
                .orElse(""));
    type.visibleProperty().bind(Bindings.isNotEmpty(type.textProperty()));
  }

  private static ObservableValue<Boolean> canEdit(DocumentViewModel open) {
    return open.document().documentProperty().map(document -> document.trouble().isEmpty());
  }

  private static Button action(Ikon icon, String what, String keys) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll("quiet", "icon-only");
    button.setAccessibleText(what);
    button.setTooltip(new Tooltip(what + " (" + keys + ")"));
    return button;
  }
}
