package dev.slipway.ui.launch;

import dev.slipway.config.Fix;
import dev.slipway.config.Problem;
import dev.slipway.config.Span;
import dev.slipway.config.TextEdit;
import dev.slipway.ui.editor.EditorViewModel;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

/** Everything that is wrong with the text, by line; a click leads there, a button repairs it. */
final class ProblemList extends ListView<Problem> {
  private final EditorViewModel editor;
  private final Consumer<Span> goTo;
  private final Consumer<List<TextEdit>> apply;

  ProblemList(EditorViewModel editor, Consumer<Span> goTo, Consumer<List<TextEdit>> apply) {
    this.editor = editor;
    this.goTo = goTo;
    this.apply = apply;
    getStyleClass().add("problem-list");
    Label nothing = new Label("Nothing is wrong with this text.");
    nothing.getStyleClass().add("muted");
    setPlaceholder(nothing);
    setAccessibleText("Problems. Enter goes there, Alt+Enter repairs.");
    setCellFactory(view -> new ProblemCell(this::repair));
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) goToSelected();
        });
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Shows these; the place in the list stays. */
  void show(List<Problem> problems) {
    if (getItems().equals(problems)) return;
    int selected = getSelectionModel().getSelectedIndex();
    getItems().setAll(problems);
    if (selected >= 0 && !problems.isEmpty()) {
      getSelectionModel().select(Math.min(selected, problems.size() - 1));
    }
  }

  /** Goes to the problem behind a place in the text, or before it; to errors before warnings. */
  void step(int from, boolean forwards) {
    OptionalInt index = forwards ? editor.problemAfter(from) : editor.problemBefore(from);
    index.ifPresent(
        found -> {
          getSelectionModel().select(found);
          scrollTo(found);
          goToSelected();
        });
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() != KeyCode.ENTER || event.isShortcutDown()) return;
    if (event.isAltDown()) repairSelected();
    else goToSelected();
    event.consume();
  }

  private void goToSelected() {
    Problem chosen = getSelectionModel().getSelectedItem();
    if (chosen != null) editor.placeOf(chosen).ifPresent(goTo);
  }

  private void repairSelected() {
    Problem chosen = getSelectionModel().getSelectedItem();
    if (chosen != null) chosen.fixes().stream().findFirst().ifPresent(this::repair);
  }

  private void repair(Fix fix) {
    editor.repair(fix, apply);
  }
}
