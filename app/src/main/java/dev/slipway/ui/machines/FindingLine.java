package dev.slipway.ui.machines;

import dev.slipway.machine.doctor.Finding;
import dev.slipway.machine.doctor.Health;
import dev.slipway.ui.widgets.StatusDot;
import dev.slipway.ui.widgets.Tone;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One finding of the doctor: how bad, what, what to do. */
final class FindingLine extends HBox {
  private static final double GAP = 8;
  private static final double LINE = 20;
  private static final double TITLE = 132;

  FindingLine(Finding finding) {
    super(GAP);
    getStyleClass().add("finding");
    setAlignment(Pos.TOP_LEFT);
    StackPane dot = new StackPane(new StatusDot(tone(finding.health()), word(finding.health())));
    dot.setMinHeight(LINE);
    dot.setMaxHeight(LINE);
    Label title = label(finding.check().title(), "heading");
    title.setMinWidth(TITLE);
    title.setPrefWidth(TITLE);
    title.setMaxWidth(TITLE);
    VBox words = new VBox(label(finding.sentence(), "finding-sentence"));
    if (!finding.advice().isEmpty()) words.getChildren().add(label(finding.advice(), "muted"));
    setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(dot, title, words);
    setAccessibleText(
        finding.check().title()
            + ", "
            + word(finding.health())
            + ". "
            + finding.sentence()
            + " "
            + finding.advice());
  }

  private static Label label(String words, String styleClass) {
    Label label = new Label(words);
    label.setWrapText(true);
    // Without it a long sentence would be cut rather than wrapped.
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }

  private static Tone tone(Health health) {
    return switch (health) {
      case GOOD -> Tone.GOOD;
      case NOTE -> Tone.WAITING;
      case PROBLEM -> Tone.WARNING;
    };
  }

  private static String word(Health health) {
    return switch (health) {
      case GOOD -> "good";
      case NOTE -> "worth knowing";
      case PROBLEM -> "a problem";
    };
  }
}
