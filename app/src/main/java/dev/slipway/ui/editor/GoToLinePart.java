package dev.slipway.ui.editor;

import static dev.slipway.ui.editor.Command.Group.PLACES;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Ctrl+G: goes to a line by its number. */
final class GoToLinePart implements EditorPart {
  private final Bars bars;
  private final TextField number = new TextField();
  private final HBox bar = new HBox();
  private @Nullable YamlArea area;

  GoToLinePart(Bars bars) {
    this.bars = bars;
    bar.getStyleClass().addAll("find-bar", "line-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    number.setPromptText("20, or 20:5 for a column too");
    number.setAccessibleText("Number of the line to go to");
    number.getStyleClass().add("line-number-field");
    Label label = new Label("Go to line");
    label.setLabelFor(number);
    bar.getChildren().addAll(label, number);
    bar.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  @Override
  public void install(YamlArea target) {
    area = target;
  }

  @Override
  public void uninstall() {
    bars.close(bar);
    area = null;
  }

  @Override
  public List<Command> commands() {
    return List.of(Command.of("Go to line", PLACES, this::open, "Shortcut+G"));
  }

  private void open(YamlArea target) {
    bars.open(bar);
    number.setText(String.valueOf(target.getCurrentParagraph() + 1));
    number.requestFocus();
    number.selectAll();
  }

  private void pressed(KeyEvent event) {
    YamlArea target = area;
    if (target == null) return;
    if (event.getCode() == KeyCode.ENTER) {
      GoToLine.offset(target.text(), number.getText())
          .ifPresent(offset -> target.reveal(offset, offset));
    } else if (event.getCode() != KeyCode.ESCAPE) {
      return;
    }
    event.consume();
    bars.close(bar);
    target.requestFocus();
  }
}
