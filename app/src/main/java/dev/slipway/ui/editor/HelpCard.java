package dev.slipway.ui.editor;

import atlantafx.base.theme.Styles;
import dev.slipway.config.Fix;
import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Problems and an explanation, one under the other, as they stand in pop-ups and panels. */
public final class HelpCard extends VBox {

  public HelpCard() {
    getStyleClass().add("help-card");
  }

  /** Shows only this. */
  public void show(List<Problem> problems, List<Explanation> explanations) {
    getChildren().clear();
    problems.forEach(problem -> getChildren().add(sentence(problem)));
    explanations.forEach(this::add);
  }

  /** Shows only this, with a button for each repair. */
  void show(List<Problem> problems, List<Explanation> explanations, Consumer<Fix> repair) {
    getChildren().clear();
    for (Problem problem : problems) {
      getChildren().add(sentence(problem));
      if (!problem.fixes().isEmpty()) getChildren().add(repairs(problem, repair));
    }
    explanations.forEach(this::add);
  }

  private static FlowPane repairs(Problem problem, Consumer<Fix> repair) {
    FlowPane buttons = new FlowPane();
    buttons.getStyleClass().add("help-repairs");
    for (Fix fix : problem.fixes()) {
      Button button = new Button(fix.title());
      button.getStyleClass().addAll(Styles.SMALL, "help-repair");
      // Otherwise the pop-up would take keys that are meant for the text.
      button.setFocusTraversable(false);
      button.setOnAction(event -> repair.accept(fix));
      buttons.getChildren().add(button);
    }
    return buttons;
  }

  private void add(Explanation explanation) {
    Label title = label(explanation.title(), "help-title");
    getChildren().addAll(title, label(explanation.text(), "help-text"));
    if (!explanation.example().isBlank()) {
      getChildren().add(label(explanation.example().stripTrailing(), "help-example"));
    }
  }

  private static HBox sentence(Problem problem) {
    HBox row = new HBox(icon(problem.severity()), label(problem.message(), "help-text"));
    row.getStyleClass().add("help-problem");
    return row;
  }

  /** A sign for a severity, in its colour. */
  public static Node icon(Severity severity) {
    boolean error = severity == Severity.ERROR;
    FontIcon icon = new FontIcon(error ? Feather.ALERT_CIRCLE : Feather.ALERT_TRIANGLE);
    icon.getStyleClass().addAll("severity-icon", "severity-" + severity.word());
    return icon;
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
