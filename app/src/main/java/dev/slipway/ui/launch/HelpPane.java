package dev.slipway.ui.launch;

import dev.slipway.ui.editor.Explanation;
import dev.slipway.ui.editor.HelpCard;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What the field under the caret is for. */
final class HelpPane extends VBox {
  private final HelpCard card = new HelpCard();
  private final Label none = new Label("Put the caret on a field to read about it.");

  HelpPane() {
    getStyleClass().add("side-content");
    none.getStyleClass().addAll("muted", "side-none");
    none.setWrapText(true);
    none.managedProperty().bind(none.visibleProperty());
    card.managedProperty().bind(card.visibleProperty());
    getChildren().addAll(none, card);
    explain(Optional.empty());
  }

  void explain(Optional<Explanation> found) {
    card.show(List.of(), found.stream().toList());
    card.setVisible(found.isPresent());
    none.setVisible(found.isEmpty());
  }
}
