package dev.slipway.ui.launch;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A line of the file beside one of the editor; a sign says what is only in one of them. */
final class ComparisonCell extends ListCell<Comparison.Row> {
  private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");
  private static final PseudoClass IN = PseudoClass.getPseudoClass("in");

  private final Label there = line();
  private final Label here = line();
  private final HBox row = new HBox(there, here);

  ComparisonCell() {
    setPrefWidth(0);
  }

  private static Label line() {
    Label line = new Label();
    line.getStyleClass().add("comparison-line");
    line.setMaxWidth(Double.MAX_VALUE);
    line.setMinWidth(0);
    line.setPrefWidth(0);
    HBox.setHgrow(line, Priority.ALWAYS);
    return line;
  }

  @Override
  protected void updateItem(Comparison.Row item, boolean empty) {
    super.updateItem(item, empty);
    boolean nothing = empty || item == null;
    setGraphic(nothing ? null : row);
    setAccessibleText(nothing ? null : words(item));
    if (nothing) return;
    boolean out = !item.same() && item.there().number() > 0;
    boolean in = !item.same() && item.here().number() > 0;
    there.setText(words(item.there(), out ? "\u2212" : " "));
    here.setText(words(item.here(), in ? "+" : " "));
    there.pseudoClassStateChanged(OUT, out);
    here.pseudoClassStateChanged(IN, in);
  }

  private static String words(Comparison.Side side, String sign) {
    return side.number() == 0
        ? ""
        : String.format(Locale.ROOT, "%4d %s %s", side.number(), sign, side.text());
  }

  private static String words(Comparison.Row row) {
    if (row.same()) return "Line " + row.here().number() + ", the same: " + row.here().text();
    return "In the file: " + row.there().text() + ". Your text: " + row.here().text();
  }
}
