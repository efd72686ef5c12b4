package dev.slipway.ui.runs;

import dev.slipway.store.RunId;
import dev.slipway.store.RunReader;
import dev.slipway.store.RunRecord;
import dev.slipway.ui.dialogs.Failure;
import dev.slipway.ui.dialogs.Notices;
import dev.slipway.ui.logs.LogViewModel;
import dev.slipway.ui.room.Background;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** The run that is looked at: its record, its steps, its addresses, its events and its log. */
public final class DetailsViewModel implements AutoCloseable {
  private final RunReader reader;
  private final Background background;
  private final Notices notices;
  private final LogViewModel log;
  private final ReadOnlyObjectWrapper<Optional<RunRecord>> run =
      new ReadOnlyObjectWrapper<>(this, "run", Optional.empty());
  private final ReadOnlyObjectWrapper<RunDetails> details =
      new ReadOnlyObjectWrapper<>(this, "details", RunDetails.NONE);
  private final BooleanProperty showing = new SimpleBooleanProperty(this, "showing");
  private @Nullable RunRow row;
  private javafx.util.Subscription watching = javafx.util.Subscription.EMPTY;
  private boolean reading;
  private boolean again;
  private boolean failing;

  public DetailsViewModel(
      RunReader reader, Background background, Notices notices, RunFeed feed, LogViewModel log) {
    this.reader = reader;
    this.background = background;
    this.notices = notices;
    this.log = log;
    feed.onBatch(changes -> read());
    showing.subscribe(now -> read());
  }

  ReadOnlyObjectProperty<Optional<RunRecord>> runProperty() {
    return run.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<RunDetails> detailsProperty() {
    return details.getReadOnlyProperty();
  }

  /** Whether anybody can see it; nothing is read while not. */
  BooleanProperty showingProperty() {
    return showing;
  }

  LogViewModel log() {
    return log;
  }

  /** Looks at another run, or at none. */
  void show(@Nullable RunRow next) {
    if (java.util.Objects.equals(next, row)) return;
    watching.unsubscribe();
    row = next;
    reading = false;
    details.set(RunDetails.NONE);
    if (next == null) {
      watching = javafx.util.Subscription.EMPTY;
      run.set(Optional.empty());
      log.clear();
      return;
    }
    log.open(reader.log(next.id()));
    watching = next.runProperty().subscribe(now -> run.set(Optional.of(now)));
    read();
  }

  @Override
  public void close() {
    show(null);
    log.close();
  }

  private void read() {
    RunRow of = row;
    if (of == null || !showing.get()) return;
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    RunId id = of.id();
    background.run(
        "",
        () -> new RunDetails(reader.steps(id), reader.addresses(id), reader.events(id)),
        found -> show(of, found),
        failure -> failed(of, failure));
  }

  private void show(RunRow of, RunDetails found) {
    if (!of.equals(row)) return;
    reading = false;
    failing = false;
    details.set(found);
    readAgain();
  }

  private void failed(RunRow of, Exception failure) {
    if (!of.equals(row)) return;
    reading = false;
    if (!failing) notices.failed(Failure.of(failure));
    failing = true;
    readAgain();
  }

  private void readAgain() {
    if (!again) return;
    again = false;
    read();
  }
}
