package dev.slipway.gateway.api;

import java.util.List;

/**
 * What became of a desired state: its routes hold in any case, its listeners each as told here, in
 * their order.
 */
public record ApplyResult(long version, List<ListenerResult> listeners) {
  public ApplyResult {
    listeners = List.copyOf(listeners);
  }

  /** The listeners that could not be bound. */
  public List<ListenerResult.Failed> failures() {
    return listeners.stream()
        .filter(ListenerResult.Failed.class::isInstance)
        .map(ListenerResult.Failed.class::cast)
        .toList();
  }
}
