package dev.slipway.gateway.api;

import java.util.HashSet;
import java.util.List;

/**
 * A service, the requests that belong to it, and who answers them. A service without replicas is
 * known but answers 503.
 *
 * @param name unique within the desired state; counters are kept under it
 */
public record Service(
    String name, List<Route> routes, List<Replica> replicas, Limits limits, Policy policy) {
  public Service {
    routes = List.copyOf(routes);
    replicas = List.copyOf(replicas);
    if (name.isBlank()) {
      throw new IllegalArgumentException("A service needs a name.");
    }
    var ids = new HashSet<String>();
    for (Replica replica : replicas) {
      if (!ids.add(replica.id())) {
        throw new IllegalArgumentException(
            "Service " + name + " has two replicas with the id " + replica.id() + ".");
      }
    }
  }

  /** Open to anyone, without limits. */
  public Service(String name, List<Route> routes, List<Replica> replicas, Limits limits) {
    this(name, routes, replicas, limits, Policy.OPEN);
  }
}
