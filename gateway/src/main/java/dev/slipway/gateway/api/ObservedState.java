package dev.slipway.gateway.api;

import java.util.List;

/**
 * What is true now.
 *
 * @param version of the desired state that was applied last
 * @param listeners only those that accept connections
 * @param listenerFailures those that do not, although they are wanted
 * @param ownAnswers what was answered for no service; a reason that is not there counts as none
 */
public record ObservedState(
    long version,
    List<ObservedListener> listeners,
    List<ObservedService> services,
    List<ObservedCertificate> certificates,
    List<ObservedModelUse> modelUse,
    List<ObservedBindFailure> listenerFailures,
    List<ObservedOwnAnswers> ownAnswers) {
  public ObservedState {
    listeners = List.copyOf(listeners);
    services = List.copyOf(services);
    certificates = List.copyOf(certificates);
    modelUse = List.copyOf(modelUse);
    listenerFailures = List.copyOf(listenerFailures);
    ownAnswers = List.copyOf(ownAnswers);
  }

  /** Without use of models, with every listener that is wanted, and no answers of its own. */
  public ObservedState(
      long version,
      List<ObservedListener> listeners,
      List<ObservedService> services,
      List<ObservedCertificate> certificates) {
    this(version, listeners, services, certificates, List.of(), List.of(), List.of());
  }

  /** Without certificates. */
  public ObservedState(
      long version, List<ObservedListener> listeners, List<ObservedService> services) {
    this(version, listeners, services, List.of());
  }
}
