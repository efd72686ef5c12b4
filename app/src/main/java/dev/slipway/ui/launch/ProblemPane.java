package dev.slipway.ui.launch;

import dev.slipway.config.Problem;
import dev.slipway.config.Span;
import dev.slipway.config.TextEdit;
import dev.slipway.ui.editor.EditorViewModel;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Under the text: what is wrong with it, and its outline. */
final class ProblemPane extends StackPane {
  private static final String PROBLEMS = "Problems";

  private final ProblemList problems;
  private final Tab problemTab;
  private final TabPane tabs;
  private final Button previous =
      step(Feather.CHEVRON_UP, "Previous problem, errors first (Shift+F8)");
  private final Button next = step(Feather.CHEVRON_DOWN, "Next problem, errors first (F8)");

  /**
   * @param goTo what brings a stretch of the text into sight
   * @param apply what makes the edits of a repair
   * @param caret where the caret is
   */
  ProblemPane(
      EditorViewModel editor,
      Consumer<Span> goTo,
      Consumer<List<TextEdit>> apply,
      ObservableValue<Integer> caret) {
    getStyleClass().add("problem-pane");
    problems = new ProblemList(editor, goTo, apply);
    problemTab = new Tab(PROBLEMS, problems);
    OutlinePane outline = new OutlinePane(editor, goTo, caret);
    Tab outlineTab = new Tab("Outline", outline);
    tabs = new TabPane(problemTab, outlineTab);
    tabs.setAccessibleText("Problems and outline");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    outlineTab.selectedProperty().subscribe(outline::inSight);
    HBox steps = new HBox(previous, next);
    steps.getStyleClass().add("problem-steps");
    steps.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(steps, Pos.TOP_RIGHT);
    getChildren().addAll(tabs, steps);
    previous.setOnAction(event -> step(caret::getValue, false));
    next.setOnAction(event -> step(caret::getValue, true));
    editor.findingsProperty().subscribe(found -> show(found.problems()));
  }

  /** Goes to the problem behind the caret, or before it. */
  void step(IntSupplier caret, boolean forwards) {
    tabs.getSelectionModel().select(problemTab);
    problems.step(caret.getAsInt(), forwards);
  }

  private void show(List<Problem> found) {
    problems.show(found);
    problemTab.setText(found.isEmpty() ? PROBLEMS : PROBLEMS + " " + found.size());
    previous.setDisable(found.isEmpty());
    next.setDisable(found.isEmpty());
  }

  private static Button step(Feather icon, String what) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll("quiet", "icon-only");
    button.setAccessibleText(what);
    button.setTooltip(new Tooltip(what));
    return button;
  }
}
