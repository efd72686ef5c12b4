package dev.slipway.ui.runs;

import dev.slipway.store.AddressRecord;
import dev.slipway.store.Changes;
import dev.slipway.store.RunId;
import dev.slipway.store.RunReader;
import dev.slipway.store.RunRecord;
import dev.slipway.store.Subscription;
import dev.slipway.ui.dialogs.Failure;
import dev.slipway.ui.dialogs.Notices;
import dev.slipway.ui.room.Background;
import dev.slipway.ui.widgets.Frames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * All runs, kept up to date: however often the store calls, there is one reading at a time and at
 * most one change of the window a frame. On the UI thread, but for the store's call.
 */
public final class RunFeed implements AutoCloseable {
  private final RunReader reader;
  private final Background background;
  private final Notices notices;
  private final Frames frames;
  private final Map<RunId, RunRow> rows = new LinkedHashMap<>();
  private final List<Consumer<Changes>> listeners = new ArrayList<>();
  private final ReadOnlyIntegerWrapper active = new ReadOnlyIntegerWrapper(this, "active");
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
  private final AtomicBoolean called = new AtomicBoolean();
  private final Subscription subscription;
  private long revision;
  private boolean reading;
  private boolean again;
  private boolean failing;
  private boolean closed;

  public RunFeed(RunReader reader, Background background, Notices notices, Frames frames) {
    this.reader = reader;
    this.background = background;
    this.notices = notices;
    this.frames = frames;
    subscription = reader.onChange(this::changed);
    read();
  }

  /** All rows, in no order. */
  public Collection<RunRow> rows() {
    return Collections.unmodifiableCollection(rows.values());
  }

  Optional<RunRow> row(RunId id) {
    return Optional.ofNullable(rows.get(id));
  }

  /** How many runs are alive. */
  public ReadOnlyIntegerProperty activeProperty() {
    return active.getReadOnlyProperty();
  }

  /** Whether the runs were read at least once. */
  ReadOnlyBooleanProperty loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  /** Is told after each reading, also when no run changed: then something of a run did. */
  public void onBatch(Consumer<Changes> listener) {
    listeners.add(listener);
  }

  @Override
  public void close() {
    closed = true;
    subscription.close();
    listeners.clear();
  }

  /** On the store's thread. */
  private void changed() {
    if (called.getAndSet(true)) return;
    background.onUi(
        () ->
            frames.next(
                () -> {
                  called.set(false);
                  read();
                }));
  }

  private void read() {
    if (closed) return;
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    long since = revision;
    background.run("", () -> readSince(since), this::add, this::failed);
  }

  /** On a background thread. */
  private Batch readSince(long since) {
    Changes changes = reader.changesSince(since);
    Map<RunId, List<AddressRecord>> addresses = new HashMap<>();
    for (RunRecord run : changes.changed()) {
      if (run.active()) addresses.put(run.id(), reader.addresses(run.id()));
    }
    return new Batch(changes, addresses);
  }

  private void add(Batch batch) {
    reading = false;
    failing = false;
    if (closed) return;
    revision = batch.changes().revision();
    for (RunRecord run : batch.changes().changed()) {
      List<AddressRecord> addresses = batch.addresses().getOrDefault(run.id(), List.of());
      rows.computeIfAbsent(run.id(), id -> new RunRow(run)).update(run, addresses);
    }
    batch.changes().deleted().forEach(rows::remove);
    active.set((int) rows.values().stream().filter(row -> row.run().active()).count());
    List.copyOf(listeners).forEach(listener -> listener.accept(batch.changes()));
    loaded.set(true);
    readAgain();
  }

  private void failed(Exception failure) {
    reading = false;
    // The next change tries again; saying it once is enough.
    if (!failing) notices.failed(Failure.of(failure));
    failing = true;
    readAgain();
  }

  private void readAgain() {
    if (!again) return;
    again = false;
    frames.next(this::read);
  }

  private record Batch(Changes changes, Map<RunId, List<AddressRecord>> addresses) {}
}
