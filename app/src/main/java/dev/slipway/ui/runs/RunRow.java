package dev.slipway.ui.runs;

import dev.slipway.store.AddressKind;
import dev.slipway.store.AddressRecord;
import dev.slipway.store.RunId;
import dev.slipway.store.RunRecord;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A run in the table: the same object for as long as the run exists, so that selection holds. */
public final class RunRow {
  private final ReadOnlyObjectWrapper<RunRecord> run;
  private final ReadOnlyObjectWrapper<Optional<AddressRecord>> endpoint;

  RunRow(RunRecord run) {
    this.run = new ReadOnlyObjectWrapper<>(this, "run", run);
    endpoint = new ReadOnlyObjectWrapper<>(this, "endpoint", Optional.empty());
  }

  public RunId id() {
    return run().id();
  }

  /** The run as it was last read. */
  public RunRecord run() {
    return run.get();
  }

  public ReadOnlyObjectProperty<RunRecord> runProperty() {
    return run.getReadOnlyProperty();
  }

  /** The first of its addresses, the public one before ports. */
  public ReadOnlyObjectProperty<Optional<AddressRecord>> endpointProperty() {
    return endpoint.getReadOnlyProperty();
  }

  void update(RunRecord next, List<AddressRecord> addresses) {
    run.set(next);
    endpoint.set(
        addresses.stream()
            .filter(address -> address.kind() == AddressKind.ENDPOINT)
            .findFirst()
            .or(() -> addresses.stream().findFirst()));
  }
}
