package dev.slipway.ui.runs;

import dev.slipway.store.RunRecord;
import dev.slipway.ui.widgets.Ticker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** When a run was submitted: the time for today, the date before that. */
final class SubmittedCell extends TableCell<RunRow, RunRecord> {
  private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter EARLIER =
      DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter LONG_AGO =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter WHOLE =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);

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
    setText(words(run.submitted(), ticker.nowProperty().get(), zone));
    tooltip.setText(WHOLE.format(run.submitted().atZone(zone)));
    setTooltip(tooltip);
  }

  static String words(Instant at, Instant now, ZoneId zone) {
    ZonedDateTime time = at.atZone(zone);
    LocalDate today = LocalDate.ofInstant(now, zone);
    if (time.toLocalDate().equals(today)) return TODAY.format(time);
    return time.getYear() == today.getYear() ? EARLIER.format(time) : LONG_AGO.format(time);
  }
}
