package dev.slipway.gateway.route;

import dev.slipway.gateway.api.Route;
import dev.slipway.gateway.api.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From port, host and path to a service. Never changes: another table takes its place. */
public final class RouteTable {
  public static final RouteTable EMPTY = new RouteTable();

  private final HostTable anyPort = new HostTable();
  private final Map<Integer, HostTable> byPort = new HashMap<>();

  private RouteTable() {}

  /** The table of these services; of two equal routes the one named first holds. */
  public static RouteTable of(List<Service> services, Function<Service, Target> targets) {
    RouteTable table = new RouteTable();
    table.add(services, targets);
    return table;
  }

  /** The same, with routes that come before equal ones of services. */
  public static RouteTable of(
      List<Service> services,
      Function<Service, Target> targets,
      List<Route> ownRoutes,
      Target own) {
    RouteTable table = new RouteTable();
    ownRoutes.forEach(route -> table.add(route, own));
    table.add(services, targets);
    return table;
  }

  private void add(List<Service> services, Function<Service, Target> targets) {
    for (Service service : services) {
      Target target = targets.apply(service);
      service.routes().forEach(route -> add(route, target));
    }
  }

  /**
   * The service for a request, or null.
   *
   * @param port of the listener that accepted it
   * @param host in lower case and without a port
   * @param requestTarget path and query
   */
  public @Nullable Target find(int port, String host, String requestTarget) {
    HostTable own = byPort.get(port);
    Target bound = own == null ? null : own.find(host, requestTarget);
    return bound != null ? bound : anyPort.find(host, requestTarget);
  }

  private void add(Route route, Target target) {
    HostTable hosts =
        route.port().isPresent()
            ? byPort.computeIfAbsent(route.port().getAsInt(), key -> new HostTable())
            : anyPort;
    hosts.add(route.host(), new PathRoute(route.pathPrefix(), target));
  }
}
