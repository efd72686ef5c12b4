package dev.slipway.ui.reference;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All that is known of one field. */
final class ReferenceCard extends VBox {

  ReferenceCard() {
    getStyleClass().add("reference-card");
  }

  void show(FieldEntry entry) {
    getChildren().clear();
    add(entry.path(), "reference-path");
    add("Takes " + entry.expected() + ".", "muted");
    add(entry.help(), "reference-text");
    entry
        .fallback()
        .ifPresent(words -> add("If it is not given: " + words + ".", "reference-text"));
    entry.facts().forEach(fact -> add(fact, "reference-text"));
    if (!entry.forms().isEmpty()) {
      add("WRITTEN AS", "section-label");
      add(String.join("\n", entry.forms()), "reference-code");
    }
    if (!entry.example().isBlank()) {
      add("EXAMPLE", "section-label");
      add(entry.example().stripTrailing(), "reference-code");
    }
  }

  private void add(String words, String styleClass) {
    Label label = new Label(words);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().add(label);
  }
}
