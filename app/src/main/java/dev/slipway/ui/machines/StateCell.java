package dev.slipway.ui.machines;

import dev.slipway.ui.widgets.StatusDot;
import dev.slipway.ui.widgets.Ticker;
import java.time.Instant;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** How a machine is, as a dot and in words that go with the clock. */
final class StateCell extends TableCell<MachineRow, Condition> {
  private static final double TOOLTIP_WIDTH = 480;

  private final Ticker ticker;
  private final StatusDot dot = new StatusDot();
  private final Tooltip tooltip = new Tooltip();

  /** Held by the cell, weakly by the clock: tables drop cells without a word. */
  private final ChangeListener<Instant> tick = (clock, before, now) -> tick(now);

  StateCell(Ticker ticker) {
    this.ticker = ticker;
    setGraphicTextGap(8);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(TOOLTIP_WIDTH);
    ticker.nowProperty().addListener(new WeakChangeListener<>(tick));
  }

  @Override
  protected void updateItem(@Nullable Condition now, boolean empty) {
    super.updateItem(now, empty);
    String why = empty || now == null ? "" : now.outage().map(Outage::sentence).orElse("");
    setGraphic(empty || now == null ? null : dot);
    tooltip.setText(why);
    setTooltip(why.isEmpty() ? null : tooltip);
    tick(ticker.nowProperty().get());
  }

  private void tick(Instant at) {
    Condition now = isEmpty() ? null : getItem();
    if (now == null) {
      setText(null);
      return;
    }
    String words = MachineWords.state(now, at);
    setText(words);
    dot.show(MachineWords.tone(now), words);
  }
}
