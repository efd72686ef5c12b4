package dev.slipway.ui.launch;

import dev.slipway.config.Problem;
import dev.slipway.config.Span;
import dev.slipway.ui.editor.EditorViewModel;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Everything that is wrong with the text, by line; a click leads there. */
final class ProblemPane extends VBox {
  private final EditorViewModel editor;
  private final ListView<Problem> list = new ListView<>();
  private final Label title = new Label("Problems");
  private final Label count = new Label();
  private final Consumer<Span> goTo;

  ProblemPane(EditorViewModel editor, Consumer<Span> goTo) {
    this.editor = editor;
    this.goTo = goTo;
    getStyleClass().add("problem-pane");
    title.getStyleClass().add("heading");
    count.getStyleClass().add("count-badge");
    count.setVisible(false);
    HBox bar = new HBox(title, count);
    bar.getStyleClass().addAll("bar", "low");
    Label nothing = new Label("Nothing is wrong with this text.");
    nothing.getStyleClass().add("muted");
    list.getStyleClass().add("problem-list");
    list.setPlaceholder(nothing);
    list.setAccessibleText("Problems");
    list.setCellFactory(view -> new ProblemCell());
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) goToSelected();
        });
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(bar, list);
    editor.findingsProperty().subscribe(found -> show(found.problems()));
  }

  /** Goes to the problem behind the caret, or before it. */
  void step(IntSupplier caret, boolean forwards) {
    int at = caret.getAsInt();
    OptionalInt index = forwards ? editor.problemAfter(at) : editor.problemBefore(at);
    index.ifPresent(
        found -> {
          list.getSelectionModel().select(found);
          list.scrollTo(found);
          goToSelected();
        });
  }

  private void show(List<Problem> problems) {
    if (list.getItems().equals(problems)) return;
    int selected = list.getSelectionModel().getSelectedIndex();
    list.getItems().setAll(problems);
    if (selected >= 0 && selected < problems.size()) list.getSelectionModel().select(selected);
    count.setText(String.valueOf(problems.size()));
    count.setVisible(!problems.isEmpty());
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() != KeyCode.ENTER || event.isShortcutDown()) return;
    goToSelected();
    event.consume();
  }

  private void goToSelected() {
    Problem chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) goTo.accept(chosen.span());
  }
}
