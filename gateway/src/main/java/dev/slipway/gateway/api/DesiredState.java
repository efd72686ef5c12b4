package dev.slipway.gateway.api;

import java.util.HashSet;
import java.util.List;

/**
 * Everything that should be true. It replaces what was applied before.
 *
 * @param version told back in the observed state; grows with each change
 * @param trustedPeers networks such as {@code 10.0.0.0/8} whose word on who asked is believed
 */
public record DesiredState(
    long version,
    List<Listener> listeners,
    List<Service> services,
    List<ApiKey> keys,
    List<Certificate> certificates,
    List<String> trustedPeers) {
  /** No listeners and no services. */
  public static final DesiredState EMPTY = new DesiredState(0, List.of(), List.of());

  public DesiredState {
    listeners = List.copyOf(listeners);
    services = List.copyOf(services);
    keys = List.copyOf(keys);
    certificates = List.copyOf(certificates);
    trustedPeers = List.copyOf(trustedPeers);
    trustedPeers.forEach(Network::parse);
    if (new HashSet<>(listeners).size() < listeners.size()) {
      throw new IllegalArgumentException("The same listener is named twice.");
    }
    var names = new HashSet<String>();
    for (Service service : services) {
      if (!names.add(service.name())) {
        throw new IllegalArgumentException("Two services are called " + service.name() + ".");
      }
    }
  }

  /** Without keys, certificates and trusted peers. */
  public DesiredState(long version, List<Listener> listeners, List<Service> services) {
    this(version, listeners, services, List.of(), List.of(), List.of());
  }
}
