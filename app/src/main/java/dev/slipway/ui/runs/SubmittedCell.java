package dev.slipway.ui.runs;

import dev.slipway.store.RunRecord;
import dev.slipway.ui.widgets.Ticker;
import java.time.ZoneId;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** When a run was submitted. */
final class SubmittedCell extends TableCell<RunRow, RunRecord> {
  private final Ticker ticker;
  private final ZoneId zone;
  private final Tooltip tooltip = new Tooltip();

  SubmittedCell(Ticker ticker, ZoneId zone) {
    this.ticker = ticker;
    this.zone = zone;
    getStyleClass().add("muted");
  }

  @Override
  protected void updateItem(@Nullable RunRecord run, boolean empty) {
    super.updateItem(run, empty);
    if (empty || run == null) {
      setText(null);
      setTooltip(null);
      return;
    }
    setText(SubmittedWords.of(run.submitted(), ticker.nowProperty().get(), zone));
    tooltip.setText(SubmittedWords.whole(run.submitted(), zone));
    setTooltip(tooltip);
  }
}
