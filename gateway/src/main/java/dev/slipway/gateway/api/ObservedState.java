package dev.slipway.gateway.api;

import java.util.List;

/**
 * What is true now.
 *
 * @param version of the desired state that was applied last
 * @param listeners only those that accept connections
 * @param listenerFailures those that do not, although they are wanted
 */
public record ObservedState(
    long version,
    List<ObservedListener> listeners,
    List<ObservedService> services,
    List<ObservedCertificate> certificates,
    List<ObservedModelUse> modelUse,
    List<ObservedBindFailure> listenerFailures) {
  public ObservedState {
    listeners = List.copyOf(listeners);
    services = List.copyOf(services);
    certificates = List.copyOf(certificates);
    modelUse = List.copyOf(modelUse);
    listenerFailures = List.copyOf(listenerFailures);
  }

  /** Without use of models, and with every listener that is wanted. */
  public ObservedState(
      long version,
      List<ObservedListener> listeners,
      List<ObservedService> services,
      List<ObservedCertificate> certificates) {
    this(version, listeners, services, certificates, List.of(), List.of());
  }

  /** Without certificates. */
  public ObservedState(
      long version, List<ObservedListener> listeners, List<ObservedService> services) {
    this(version, listeners, services, List.of());
  }
}
