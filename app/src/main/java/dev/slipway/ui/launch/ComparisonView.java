package dev.slipway.ui.launch;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is in the file at the left, what is in the editor at the right. */
final class ComparisonView extends VBox {
  private static final double WIDTH = 880;
  private static final double HEIGHT = 460;
  private static final int ROWS_ABOVE = 3;

  ComparisonView(Comparison comparison) {
    getStyleClass().add("comparison");
    ListView<Comparison.Row> rows = new ListView<>();
    rows.getStyleClass().add("comparison-rows");
    rows.setAccessibleText("The file beside your text, line by line");
    rows.setCellFactory(view -> new Cell());
    rows.getItems().setAll(comparison.rows());
    rows.scrollTo(Math.max(0, comparison.firstDifference() - ROWS_ABOVE));
    VBox.setVgrow(rows, Priority.ALWAYS);
    getChildren().addAll(new HBox(heading("In the file"), heading("Your text")), rows);
    setPrefSize(WIDTH, HEIGHT);
    setMinHeight(HEIGHT);
  }

  private static Label heading(String words) {
    Label heading = new Label(words);
    heading.getStyleClass().addAll("section-label", "comparison-heading");
    heading.setMaxWidth(Double.MAX_VALUE);
    heading.setPrefWidth(0);
    HBox.setHgrow(heading, Priority.ALWAYS);
    return heading;
  }

  private static final class Cell extends ListCell<Comparison.Row> {
    private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");
    private static final PseudoClass IN = PseudoClass.getPseudoClass("in");

    private final Label there = line();
    private final Label here = line();
    private final HBox row = new HBox(there, here);

    Cell() {
      setPrefWidth(0);
    }

    private static Label line() {
      Label line = new Label();
      line.getStyleClass().add("comparison-line");
      line.setMaxWidth(Double.MAX_VALUE);
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
      there.setText(words(item.there()));
      here.setText(words(item.here()));
      there.pseudoClassStateChanged(OUT, !item.same() && item.there().number() > 0);
      here.pseudoClassStateChanged(IN, !item.same() && item.here().number() > 0);
    }

    private static String words(Comparison.Side side) {
      return side.number() == 0
          ? ""
          : String.format(Locale.ROOT, "%4d  %s", side.number(), side.text());
    }

    private static String words(Comparison.Row row) {
      if (row.same()) return "Line " + row.here().number() + ", the same: " + row.here().text();
      return "In the file: " + row.there().text() + ". Your text: " + row.here().text();
    }
  }
}
