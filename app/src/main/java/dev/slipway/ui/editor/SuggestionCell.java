package dev.slipway.ui.editor;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One suggestion: what it is, and a few words at the right. */
final class SuggestionCell extends ListCell<Suggestion> {
  private static final double LABEL_UNIT = 7.5;
  private static final double DETAIL_UNIT = 6.5;
  private static final double GAP = 12;

  private final Label label = new Label();
  private final Label detail = new Label();
  private final HBox row;

  SuggestionCell() {
    getStyleClass().add("suggestion-cell");
    label.getStyleClass().add("suggestion-label");
    detail.getStyleClass().add("suggestion-detail");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    row = new HBox(label, space, detail);
    detail.setMinWidth(USE_PREF_SIZE);
    row.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
  }

  /** About how wide a suggestion is, whole. */
  static double widthOf(Suggestion one) {
    double detail = one.detail().isEmpty() ? 0 : one.detail().length() * DETAIL_UNIT + GAP;
    return one.label().length() * LABEL_UNIT + detail;
  }

  @Override
  protected void updateItem(Suggestion item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    setGraphic(empty || item == null ? null : row);
    if (empty || item == null) return;
    label.setText(item.label());
    detail.setText(item.detail());
  }
}
