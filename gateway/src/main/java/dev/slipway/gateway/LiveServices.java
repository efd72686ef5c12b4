package dev.slipway.gateway;

import dev.slipway.gateway.api.ObservedReplica;
import dev.slipway.gateway.api.ObservedService;
import dev.slipway.gateway.api.Replica;
import dev.slipway.gateway.api.Service;
import dev.slipway.gateway.balance.Balancer;
import dev.slipway.gateway.balance.LiveReplica;
import dev.slipway.gateway.route.RouteTable;
import dev.slipway.gateway.route.Target;
import dev.slipway.gateway.stats.ServiceStats;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The services of one desired state. What is counted and known lives on in the next, where names
 * stay the same.
 */
record LiveServices(Map<String, Target> targets, RouteTable routes) {
  static final LiveServices NONE = new LiveServices(Map.of(), RouteTable.EMPTY);

  LiveServices changedTo(List<Service> services) {
    Map<String, Target> next = new LinkedHashMap<>();
    for (Service service : services) {
      next.put(service.name(), target(service, targets.get(service.name())));
    }
    RouteTable table =
        RouteTable.of(services, service -> Objects.requireNonNull(next.get(service.name())));
    return new LiveServices(next, table);
  }

  Set<InetSocketAddress> addresses() {
    return targets.values().stream()
        .flatMap(target -> target.balancer().replicas().stream())
        .map(LiveReplica::address)
        .collect(Collectors.toUnmodifiableSet());
  }

  List<ObservedService> observed() {
    return targets.values().stream().map(LiveServices::observed).toList();
  }

  private static Target target(Service service, @Nullable Target before) {
    List<LiveReplica> known = before == null ? List.of() : before.balancer().replicas();
    List<LiveReplica> replicas = new ArrayList<>();
    for (Replica replica : service.replicas()) {
      replicas.add(
          known.stream()
              .filter(each -> each.replica().equals(replica))
              .findFirst()
              .orElseGet(() -> new LiveReplica(replica)));
    }
    ServiceStats stats = before == null ? new ServiceStats() : before.stats();
    return new Target(
        service.name(), service.limits(), service.policy(), new Balancer(replicas), stats);
  }

  private static ObservedService observed(Target target) {
    ServiceStats stats = target.stats();
    List<ObservedReplica> replicas =
        target.balancer().replicas().stream().map(LiveReplica::observed).toList();
    return new ObservedService(
        target.name(),
        stats.inFlight(),
        stats.requests(),
        stats.statuses(),
        stats.bytesIn(),
        stats.bytesOut(),
        replicas);
  }
}
