package dev.slipway.gateway.api;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that should be true. It replaces what was applied before.
 *
 * @param version told back in the observed state; grows with each change
 * @param trustedPeers networks such as {@code 10.0.0.0/8} whose word on who asked is believed
 * @param modelRoutes requests that are for the gateway itself, which answers them in the way of the
 *     OpenAI API with the services that have a {@link ModelOffer}; they rank as a service's routes
 *     do, and before an equal one of a service
 */
public record DesiredState(
    long version,
    List<Listener> listeners,
    List<Service> services,
    List<ApiKey> keys,
    List<Certificate> certificates,
    List<String> trustedPeers,
    List<Route> modelRoutes) {
  /** No listeners and no services. */
  public static final DesiredState EMPTY = new DesiredState(0, List.of(), List.of());

  public DesiredState {
    listeners = List.copyOf(listeners);
    services = List.copyOf(services);
    keys = List.copyOf(keys);
    certificates = List.copyOf(certificates);
    trustedPeers = List.copyOf(trustedPeers);
    modelRoutes = List.copyOf(modelRoutes);
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
    unique(keys.stream().map(ApiKey::id), "Two keys have the id ");
    oneOffer(services);
  }

  /** Without models. */
  public DesiredState(
      long version,
      List<Listener> listeners,
      List<Service> services,
      List<ApiKey> keys,
      List<Certificate> certificates,
      List<String> trustedPeers) {
    this(version, listeners, services, keys, certificates, trustedPeers, List.of());
  }

  /** Without keys, certificates, trusted peers and models. */
  public DesiredState(long version, List<Listener> listeners, List<Service> services) {
    this(version, listeners, services, List.of(), List.of(), List.of());
  }

  /** Which one is meant could not be told, and their rules may differ. */
  private static void oneOffer(List<Service> services) {
    var offered = new HashMap<String, String>();
    for (Service service : services) {
      service
          .policy()
          .model()
          .ifPresent(
              offer -> {
                String other = offered.put(offer.name(), service.name());
                if (other != null) {
                  throw new IllegalArgumentException(
                      "The services %s and %s both offer the model %s. Give one of them another"
                              .formatted(other, service.name(), offer.name())
                          + " name, or make them replicas of one service.");
                }
              });
    }
  }

  private static void unique(Stream<String> names, String sentence) {
    var known = new HashSet<String>();
    names
        .filter(name -> !known.add(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(sentence + name + ".");
            });
  }
}
