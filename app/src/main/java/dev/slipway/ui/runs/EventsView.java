package dev.slipway.ui.runs;

import dev.slipway.store.EventRecord;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** What happened to a run, the oldest first. */
final class EventsView extends ListView<EventRecord> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);

  EventsView(DetailsViewModel model, ZoneId zone) {
    setId("run-events");
    setAccessibleText("Events of the run");
    setPlaceholder(new Label("Nothing has happened yet."));
    setCellFactory(list -> new EventCell(zone));
    model.detailsProperty().subscribe(details -> show(details.events()));
  }

  private void show(List<EventRecord> events) {
    if (events.equals(getItems())) return;
    getItems().setAll(events);
  }

  private static final class EventCell extends ListCell<EventRecord> {
    private static final double GAP = 16;

    private final ZoneId zone;
    private final Label time = new Label();
    private final Label message = new Label();
    private final HBox line = new HBox(GAP, time, message);

    private EventCell(ZoneId zone) {
      this.zone = zone;
      time.getStyleClass().add("muted");
      time.setMinWidth(USE_PREF_SIZE);
      message.setWrapText(true);
      HBox.setHgrow(message, Priority.ALWAYS);
      // Lets the message wrap rather than widen the list.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable EventRecord event, boolean empty) {
      super.updateItem(event, empty);
      if (empty || event == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      time.setText(TIME.format(event.at().atZone(zone)));
      message.setText(event.message());
      setGraphic(line);
      setAccessibleText(time.getText() + ", " + event.message());
    }
  }
}
