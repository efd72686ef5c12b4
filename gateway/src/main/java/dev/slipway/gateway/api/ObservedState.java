package dev.slipway.gateway.api;

import java.util.List;

/**
 * What is true now.
 *
 * @param version of the desired state that was applied last
 * @param listeners only those that accept connections
 */
public record ObservedState(
    long version,
    List<ObservedListener> listeners,
    List<ObservedService> services,
    List<ObservedCertificate> certificates) {
  public ObservedState {
    listeners = List.copyOf(listeners);
    services = List.copyOf(services);
    certificates = List.copyOf(certificates);
  }

  /** Without certificates. */
  public ObservedState(
      long version, List<ObservedListener> listeners, List<ObservedService> services) {
    this(version, listeners, services, List.of());
  }
}
