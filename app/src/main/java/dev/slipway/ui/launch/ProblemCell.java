package dev.slipway.ui.launch;

import dev.slipway.config.Problem;
import dev.slipway.ui.editor.HelpCard;
import javafx.scene.control.ListCell;

/** One problem: how bad, where, and the sentence. */
final class ProblemCell extends ListCell<Problem> {
  ProblemCell() {
    setWrapText(true);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(Problem item, boolean empty) {
    super.updateItem(item, empty);
    boolean nothing = empty || item == null;
    setText(nothing ? null : sentence(item));
    setGraphic(nothing ? null : HelpCard.icon(item.severity()));
    setAccessibleText(nothing ? null : item.severity().word() + ", " + sentence(item));
  }

  private static String sentence(Problem problem) {
    return "Line " + problem.span().from().line() + ": " + problem.message();
  }
}
