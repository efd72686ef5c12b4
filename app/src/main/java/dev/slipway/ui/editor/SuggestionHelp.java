package dev.slipway.ui.editor;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What the chosen suggestion does, beside the list of them. */
final class SuggestionHelp extends VBox {
  private static final String HOW = "Tab takes the first one, the arrow keys choose.";

  private final Label title = new Label();
  private final Label help = new Label();

  SuggestionHelp() {
    getStyleClass().add("suggestion-help");
    title.getStyleClass().add("help-title");
    help.getStyleClass().add("help-text");
    for (Label label : new Label[] {title, help}) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    getChildren().addAll(title, help);
  }

  void show(Optional<Suggestion> chosen) {
    title.setText(chosen.map(Suggestion::label).orElse(""));
    title.setManaged(chosen.isPresent());
    help.setText(chosen.map(Suggestion::help).orElse(HOW));
  }
}
