package dev.slipway.ui.editor;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/**
 * A list of suggestions with the help of the chosen one beside it. The keyboard stays in the text.
 */
final class SuggestionPopup {
  private static final int MOST_ROWS = 9;
  private static final double ROW = 26;
  private static final double EDGES = 10;

  private final ListView<Suggestion> list = new ListView<>();
  private final Label title = new Label();
  private final Label help = new Label();
  private final Popup popup = new Popup();

  SuggestionPopup(Runnable onClick) {
    list.getStyleClass().add("suggestion-list");
    list.setAccessibleText("Suggestions");
    list.setFocusTraversable(false);
    list.setFixedCellSize(ROW);
    list.setCellFactory(view -> new SuggestionCell());
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) onClick.run();
        });
    list.getSelectionModel().selectedItemProperty().subscribe(this::describe);
    title.getStyleClass().add("help-title");
    help.getStyleClass().add("help-text");
    help.setWrapText(true);
    VBox side = new VBox(title, help);
    side.getStyleClass().add("suggestion-help");
    HBox content = new HBox(list, side);
    content.getStyleClass().add("suggestion-popup");
    content.getStylesheets().add(YamlEditor.styleSheet());
    popup.getContent().add(content);
    popup.setAutoHide(true);
    popup.setHideOnEscape(false);
  }

  boolean showing() {
    return popup.isShowing();
  }

  Optional<Suggestion> chosen() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  /** Shows these under the caret; one that was chosen before stays chosen. */
  void show(Node owner, Bounds caret, List<Suggestion> suggestions) {
    Optional<String> before = chosen().map(Suggestion::label);
    list.getItems().setAll(suggestions);
    double height = Math.min(suggestions.size(), MOST_ROWS) * ROW + EDGES;
    list.setPrefHeight(height);
    list.setMinHeight(height);
    int index = 0;
    for (int i = 0; showing() && i < suggestions.size(); i++) {
      if (before.filter(suggestions.get(i).label()::equals).isPresent()) index = i;
    }
    list.getSelectionModel().select(index);
    list.scrollTo(Math.max(0, index - MOST_ROWS + 1));
    popup.show(owner, caret.getMinX(), caret.getMaxY() + 2);
  }

  void hide() {
    popup.hide();
    list.getItems().clear();
  }

  /** Chooses another one, some rows down; negative is up. */
  void move(int rows) {
    int last = list.getItems().size() - 1;
    int now = list.getSelectionModel().getSelectedIndex();
    boolean single = Math.abs(rows) == 1;
    int next = now + rows;
    if (single && next > last) next = 0;
    if (single && next < 0) next = last;
    int index = Math.clamp(next, 0, Math.max(0, last));
    list.getSelectionModel().select(index);
    list.scrollTo(Math.max(0, index - MOST_ROWS / 2));
  }

  private void describe(Suggestion chosen) {
    title.setText(chosen == null ? "" : chosen.label());
    help.setText(chosen == null ? "" : chosen.help());
  }
}
