package dev.slipway.ui.launch;

import dev.slipway.config.Fix;
import dev.slipway.config.Problem;
import dev.slipway.ui.editor.HelpCard;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One problem: how bad, where, the sentence, and what would repair it. */
final class ProblemCell extends ListCell<Problem> {
  private static final double SCROLL_BAR = 14;

  private final Consumer<Fix> repair;
  private final Label sentence = new Label();
  private final HBox row = new HBox();

  /**
   * @param repair what a click on a repair does
   */
  ProblemCell(Consumer<Fix> repair) {
    this.repair = repair;
    sentence.setWrapText(true);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    row.getStyleClass().add("problem-row");
    row.setAlignment(Pos.CENTER_LEFT);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(Problem item, boolean empty) {
    super.updateItem(item, empty);
    boolean nothing = empty || item == null;
    setGraphic(nothing ? null : row);
    setAccessibleText(nothing ? null : item.severity().word() + ", " + inWords(item));
    if (!nothing) fill(item);
  }

  private void fill(Problem problem) {
    sentence.setText(inWords(problem));
    row.getChildren().setAll(HelpCard.icon(problem.severity()), sentence);
    List<Fix> fixes = problem.fixes();
    if (fixes.isEmpty()) return;
    row.getChildren().add(first(fixes.getFirst()));
    if (fixes.size() > 1) row.getChildren().add(more(fixes.subList(1, fixes.size())));
  }

  private Button first(Fix fix) {
    Button button = new Button(fix.title());
    button.getStyleClass().add("problem-repair");
    button.setFocusTraversable(false);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> repair.accept(fix));
    return button;
  }

  private MenuButton more(List<Fix> fixes) {
    MenuButton menu = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL));
    menu.getStyleClass().add("problem-repair");
    menu.setAccessibleText("More repairs");
    menu.setFocusTraversable(false);
    for (Fix fix : fixes) {
      MenuItem item = new MenuItem(fix.title());
      item.setOnAction(event -> repair.accept(fix));
      menu.getItems().add(item);
    }
    return menu;
  }

  /** As high as the sentence is when it is broken to the width of the list. */
  @Override
  protected double computePrefHeight(double width) {
    if (getGraphic() == null || getListView() == null) return super.computePrefHeight(width);
    double sides = snappedLeftInset() + snappedRightInset();
    double room = getListView().getWidth() - sides - SCROLL_BAR;
    return row.prefHeight(room) + snappedTopInset() + snappedBottomInset();
  }

  private static String inWords(Problem problem) {
    return "Line " + problem.span().from().line() + ": " + problem.message();
  }
}
