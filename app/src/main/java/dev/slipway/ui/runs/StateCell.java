package dev.slipway.ui.runs;

import dev.slipway.store.RunRecord;
import dev.slipway.ui.widgets.StatusDot;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A run's state as a dot; the words beside it say the same. */
final class StateCell extends TableCell<RunRow, RunRecord> {
  private final StatusDot dot = new StatusDot();
  private final Tooltip tooltip = new Tooltip();

  StateCell() {
    setAlignment(Pos.CENTER);
  }

  @Override
  protected void updateItem(@Nullable RunRecord run, boolean empty) {
    super.updateItem(run, empty);
    if (empty || run == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    String words = RunWords.state(run.state());
    dot.show(RunWords.tone(run.state()), words);
    tooltip.setText(words);
    setGraphic(dot);
    setTooltip(tooltip);
    setAccessibleText(words);
  }
}
