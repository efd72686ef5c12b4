package dev.slipway.ui.runs;

import dev.slipway.store.RunRecord;
import dev.slipway.store.RunState;
import dev.slipway.ui.widgets.Ticker;
import java.time.Instant;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** What is happening to a run and since when; it goes with the clock. */
final class HappeningCell extends TableCell<RunRow, RunRecord> {
  private static final String BAD = "bad";
  private static final double TOOLTIP_WIDTH = 480;

  private final Ticker ticker;
  private final Tooltip failure = new Tooltip();

  /** Held by the cell, weakly by the clock: tables drop cells without a word. */
  private final ChangeListener<Instant> tick = (clock, before, now) -> tick(now);

  HappeningCell(Ticker ticker) {
    this.ticker = ticker;
    failure.setWrapText(true);
    failure.setMaxWidth(TOOLTIP_WIDTH);
    ticker.nowProperty().addListener(new WeakChangeListener<>(tick));
  }

  @Override
  protected void updateItem(@Nullable RunRecord run, boolean empty) {
    super.updateItem(run, empty);
    getStyleClass().remove(BAD);
    setTooltip(null);
    tick(ticker.nowProperty().get());
    if (empty || run == null) return;
    if (run.state() == RunState.FAILED) getStyleClass().add(BAD);
    run.failure()
        .ifPresent(
            sentence -> {
              failure.setText(sentence);
              setTooltip(failure);
            });
  }

  private void tick(Instant now) {
    RunRecord run = isEmpty() ? null : getItem();
    setText(run == null ? null : RunWords.happening(run, now));
  }
}
