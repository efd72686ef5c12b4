package dev.slipway.ui.launch;

import dev.slipway.config.templates.Template;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The gallery: a click begins a new text from a template. */
final class TemplatePane extends VBox {
  private final ListView<Template> list = new ListView<>();

  TemplatePane(List<Template> templates, Consumer<Template> begin) {
    getStyleClass().add("template-pane");
    Label heading = new Label("TEMPLATES");
    heading.getStyleClass().addAll("section-label", "list-heading");
    list.getStyleClass().add("template-list");
    list.setAccessibleText("Templates to start from");
    list.getItems().setAll(templates);
    list.setCellFactory(view -> new Cell());
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) begin(begin);
        });
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) begin(begin);
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(heading, list);
  }

  /** Puts the keyboard into the list. */
  void focusList() {
    list.requestFocus();
    if (list.getSelectionModel().isEmpty()) list.getSelectionModel().selectFirst();
  }

  private void begin(Consumer<Template> begin) {
    Template chosen = list.getSelectionModel().getSelectedItem();
    if (chosen == null) return;
    begin.accept(chosen);
    list.getSelectionModel().clearSelection();
  }

  private static final class Cell extends ListCell<Template> {
    @Override
    protected void updateItem(Template item, boolean empty) {
      super.updateItem(item, empty);
      boolean nothing = empty || item == null;
      setText(nothing ? null : item.title());
      setTooltip(nothing ? null : new Tooltip(item.summary()));
    }
  }
}
