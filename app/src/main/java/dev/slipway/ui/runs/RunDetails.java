package dev.slipway.ui.runs;

import dev.slipway.store.AddressRecord;
import dev.slipway.store.EventRecord;
import dev.slipway.store.StepRecord;
import java.util.List;

/** What is known of a run beside its record. */
record RunDetails(List<StepRecord> steps, List<AddressRecord> addresses, List<EventRecord> events) {
  static final RunDetails NONE = new RunDetails(List.of(), List.of(), List.of());

  RunDetails {
    steps = List.copyOf(steps);
    addresses = List.copyOf(addresses);
    events = List.copyOf(events);
  }
}
