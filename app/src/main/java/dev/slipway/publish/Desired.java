package dev.slipway.publish;

import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.api.Replica;
import dev.slipway.gateway.api.Route;
import dev.slipway.gateway.api.Service;
import dev.slipway.store.Publication;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is published on this computer, in the gateway's terms. */
final class Desired {
  static final String LOOPBACK = "127.0.0.1";
  static final String DOMAIN = ".localhost";

  private final List<Publication> publications;

  Desired(List<Publication> publications) {
    this.publications = publications;
  }

  DesiredState state(long version, int namesPort) {
    Set<Listener> listeners = new LinkedHashSet<>();
    listeners.add(new Listener(LOOPBACK, namesPort));
    List<Service> services = new ArrayList<>();
    for (Publication publication : publications) {
      publication.gatewayPort().ifPresent(port -> listeners.add(new Listener(LOOPBACK, port)));
      services.add(service(publication));
    }
    return new DesiredState(version, List.copyOf(listeners), services);
  }

  private static Service service(Publication publication) {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.host(publication.name() + DOMAIN));
    publication.gatewayPort().ifPresent(port -> routes.add(Route.port(port)));
    Replica replica = new Replica(publication.run().value(), LOOPBACK, publication.replicaPort());
    return new Service(publication.name(), routes, List.of(replica), Limits.DEFAULT);
  }
}
