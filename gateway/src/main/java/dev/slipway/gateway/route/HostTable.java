package dev.slipway.gateway.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The routes of one port, or of any port: exact hosts, then the closest wildcard, then any host.
 */
final class HostTable {
  private static final String ANY = "*";

  private final Map<String, List<PathRoute>> byHost = new HashMap<>();

  /** {@code host} as in a route: a name, {@code *.name} or {@code *}, in lower case. */
  void add(String host, PathRoute route) {
    List<PathRoute> routes = byHost.computeIfAbsent(host, key -> new ArrayList<>());
    routes.add(route);
    routes.sort(Comparator.comparingInt((PathRoute each) -> each.prefix().length()).reversed());
  }

  @Nullable Target find(String host, String target) {
    Target exact = among(byHost.get(host), target);
    if (exact != null) {
      return exact;
    }
    Target wildcard = wildcard(host, target);
    return wildcard != null ? wildcard : among(byHost.get(ANY), target);
  }

  private @Nullable Target wildcard(String host, String target) {
    for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
      Target found = among(byHost.get(ANY + host.substring(dot)), target);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Target among(@Nullable List<PathRoute> routes, String target) {
    if (routes == null) {
      return null;
    }
    for (PathRoute route : routes) {
      if (route.matches(target)) {
        return route.target();
      }
    }
    return null;
  }
}
