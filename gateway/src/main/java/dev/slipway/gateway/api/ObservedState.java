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
    List<ObservedCertificate> certificates,
    List<ObservedModelUse> modelUse) {
  public ObservedState {
    listeners = List.copyOf(listeners);
    services = List.copyOf(services);
    certificates = List.copyOf(certificates);
    modelUse = List.copyOf(modelUse);
  }

  /** Without use of models. */
  public ObservedState(
      long version,
      List<ObservedListener> listeners,
      List<ObservedService> services,
      List<ObservedCertificate> certificates) {
    this(version, listeners, services, certificates, List.of());
  }

  /** Without certificates. */
  public ObservedState(
      long version, List<ObservedListener> listeners, List<ObservedService> services) {
    this(version, listeners, services, List.of());
  }
}
