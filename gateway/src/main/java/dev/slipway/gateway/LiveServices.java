package dev.slipway.gateway;

import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.ObservedReplica;
import dev.slipway.gateway.api.ObservedService;
import dev.slipway.gateway.api.Replica;
import dev.slipway.gateway.api.Service;
import dev.slipway.gateway.balance.Balancer;
import dev.slipway.gateway.balance.LiveReplica;
import dev.slipway.gateway.balance.Marks;
import dev.slipway.gateway.route.RouteTable;
import dev.slipway.gateway.route.Target;
import dev.slipway.gateway.stats.MetricsPage;
import dev.slipway.gateway.stats.ServiceStats;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The services of one desired state. What is counted and known lives on in the next, where names
 * stay the same; what is no longer wanted drains.
 *
 * @param leaving by service, the replicas that are not wanted any more but still had requests
 */
record LiveServices(
    Map<String, Target> targets, Map<String, List<LiveReplica>> leaving, RouteTable routes) {
  static final LiveServices NONE = new LiveServices(Map.of(), Map.of(), RouteTable.EMPTY);

  /**
   * Those of another state.
   *
   * @param front to which the routes of models lead
   * @param now by {@link System#nanoTime}: limits of what drains begin
   */
  LiveServices changedTo(DesiredState desired, Target front, Marks marks, long now) {
    List<Service> services = desired.services();
    Map<String, Target> next = new LinkedHashMap<>();
    Map<String, List<LiveReplica>> draining = new LinkedHashMap<>();
    for (Service service : services) {
      Target before = targets.get(service.name());
      List<LiveReplica> known = known(service.name(), before);
      List<LiveReplica> replicas = replicas(service, known, marks);
      draining.put(service.name(), dismissed(service, known, replicas, now));
      next.put(service.name(), target(service, before, replicas, now));
    }
    targets.forEach(
        (name, target) -> {
          if (!next.containsKey(name)) {
            dismiss(target, now);
          }
        });
    RouteTable table =
        RouteTable.of(
            services,
            service -> Objects.requireNonNull(next.get(service.name())),
            desired.modelRoutes(),
            front);
    return new LiveServices(next, draining, table);
  }

  Set<SocketAddress> addresses() {
    return targets.values().stream()
        .flatMap(target -> target.balancer().replicas().stream())
        .map(LiveReplica::address)
        .collect(Collectors.toUnmodifiableSet());
  }

  List<ObservedService> observed() {
    return targets.values().stream().map(this::observed).toList();
  }

  /** For the counters of each. */
  List<MetricsPage.Entry> entries() {
    return targets.values().stream()
        .map(target -> new MetricsPage.Entry(observed(target), target.stats()))
        .toList();
  }

  private List<LiveReplica> known(String name, @Nullable Target before) {
    List<LiveReplica> known = new ArrayList<>(leaving.getOrDefault(name, List.of()));
    if (before != null) {
      known.addAll(before.balancer().replicas());
    }
    return known;
  }

  private static List<LiveReplica> replicas(Service service, List<LiveReplica> known, Marks marks) {
    boolean unprobed = service.policy().probes().isEmpty();
    List<LiveReplica> replicas = new ArrayList<>();
    for (Replica replica : service.replicas()) {
      LiveReplica live =
          known.stream()
              .filter(each -> each.replica().equals(replica))
              .findFirst()
              .orElseGet(
                  () -> new LiveReplica(replica, marks.of(service.name(), replica.id()), unprobed));
      live.departure().cancel();
      replicas.add(live);
    }
    return replicas;
  }

  private static List<LiveReplica> dismissed(
      Service service, List<LiveReplica> known, List<LiveReplica> wanted, long now) {
    List<LiveReplica> draining = new ArrayList<>();
    for (LiveReplica each : known) {
      if (!wanted.contains(each)) {
        each.departure().begin(service.policy().drain(), now);
        if (each.inFlight() > 0) {
          draining.add(each);
        }
      }
    }
    return draining;
  }

  private static void dismiss(Target target, long now) {
    target
        .balancer()
        .replicas()
        .forEach(replica -> replica.departure().begin(target.policy().drain(), now));
    target.room().close();
  }

  private static Target target(
      Service service, @Nullable Target before, List<LiveReplica> replicas, long now) {
    if (before == null) {
      return new Target(
          service.name(),
          service.limits(),
          service.policy(),
          new Balancer(replicas),
          new ServiceStats());
    }
    before.balancer().replicas(replicas);
    return new Target(
        service.name(),
        service.limits(),
        service.policy(),
        before.balancer(),
        before.stats(),
        before.gate().changedTo(service.policy(), now),
        before.room());
  }

  private ObservedService observed(Target target) {
    ServiceStats stats = target.stats();
    List<ObservedReplica> replicas =
        Stream.concat(
                target.balancer().replicas().stream(),
                leaving.getOrDefault(target.name(), List.of()).stream()
                    .filter(replica -> replica.inFlight() > 0))
            .map(LiveReplica::observed)
            .toList();
    return new ObservedService(
        target.name(),
        stats.inFlight(),
        stats.requests(),
        stats.statuses(),
        stats.bytesIn(),
        stats.bytesOut(),
        target.room().waiting(),
        stats.pulse().traffic(System.nanoTime()),
        replicas);
  }
}
