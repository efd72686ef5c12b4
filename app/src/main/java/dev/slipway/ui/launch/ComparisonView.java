package dev.slipway.ui.launch;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is in the file at the left, what is in the editor at the right. */
final class ComparisonView extends VBox {
  private static final double WIDTH = 880;
  private static final double HEIGHT = 460;
  private static final int ROWS_ABOVE = 3;

  private final List<Integer> differences;
  private final ListView<Comparison.Row> rows = new ListView<>();
  private final Label place = new Label();
  private final HBox headings = new HBox(heading("In the file"), heading("Your text"));
  private int shown;

  ComparisonView(Comparison comparison) {
    differences = comparison.differences();
    getStyleClass().add("comparison");
    rows.getStyleClass().add("comparison-rows");
    rows.setAccessibleText("The file beside your text, line by line");
    rows.setCellFactory(view -> new ComparisonCell());
    rows.getItems().setAll(comparison.rows());
    rows.skinProperty().subscribe(skin -> alignHeadings());
    VBox.setVgrow(rows, Priority.ALWAYS);
    getChildren().addAll(bar(), headings, rows);
    setPrefSize(WIDTH, HEIGHT);
    setMinHeight(HEIGHT);
    show();
  }

  private HBox bar() {
    place.getStyleClass().add("muted");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox bar =
        new HBox(
            place,
            space,
            button(Feather.CHEVRON_UP, "Previous difference", "Shift+F8", -1),
            button(Feather.CHEVRON_DOWN, "Next difference", "F8", 1));
    bar.getStyleClass().add("comparison-bar");
    return bar;
  }

  private Button button(Feather icon, String words, String keys, int by) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll("quiet", "icon-only");
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words + " (" + keys + ")"));
    button.setOnAction(event -> step(by));
    return button;
  }

  private static Label heading(String words) {
    Label heading = new Label(words);
    heading.getStyleClass().addAll("section-label", "comparison-heading");
    heading.setMaxWidth(Double.MAX_VALUE);
    heading.setMinWidth(0);
    heading.setPrefWidth(0);
    HBox.setHgrow(heading, Priority.ALWAYS);
    return heading;
  }

  /** The rows leave room for their scroll bar, and so do the headings. */
  private void alignHeadings() {
    for (Node node : rows.lookupAll(".scroll-bar:vertical")) {
      if (!(node instanceof ScrollBar bar)) continue;
      headings
          .paddingProperty()
          .bind(
              bar.visibleProperty()
                  .flatMap(seen -> bar.widthProperty().map(width -> seen ? width : 0))
                  .map(width -> new Insets(0, width.doubleValue() + 1, 0, 1)));
    }
  }

  /** Goes to the next difference, or to the one before, if that is the key. */
  void pressed(KeyEvent event) {
    if (event.getCode() != KeyCode.F8) return;
    step(event.isShiftDown() ? -1 : 1);
    event.consume();
  }

  private void step(int by) {
    if (differences.isEmpty()) return;
    shown = Math.floorMod(shown + by, differences.size());
    show();
  }

  private void show() {
    int many = differences.size();
    if (many == 0) {
      place.setText("Both texts are the same.");
      return;
    }
    place.setText("Difference " + (shown + 1) + " of " + many);
    int row = differences.get(shown);
    rows.getSelectionModel().clearAndSelect(row);
    rows.scrollTo(Math.max(0, row - ROWS_ABOVE));
  }
}
