package dev.slipway.gateway.rules;

import dev.slipway.gateway.api.Probe;
import dev.slipway.gateway.balance.LiveReplica;
import dev.slipway.gateway.health.Dialer;
import dev.slipway.gateway.health.ReplicaProbes;
import dev.slipway.gateway.route.Target;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/** Probes the replicas of all services whose policy says so. For one thread at a time. */
public final class Probes {
  private final Dialer dialer;
  private final Supplier<ScheduledExecutorService> loops;
  private final Releases releases;
  private final Map<LiveReplica, ReplicaProbes> running = new HashMap<>();

  /**
   * Probes nothing yet.
   *
   * @param loops an event loop, not the same one each time
   * @param releases told when a replica has become ready
   */
  public Probes(Dialer dialer, Supplier<ScheduledExecutorService> loops, Releases releases) {
    this.dialer = dialer;
    this.loops = loops;
    this.releases = releases;
  }

  /** From now on the replicas of these services are probed, and no others. */
  public void changedTo(Collection<Target> targets) {
    Map<LiveReplica, Target> wanted = new HashMap<>();
    for (Target target : targets) {
      target.balancer().replicas().forEach(replica -> wanted.put(replica, target));
    }
    Iterator<Map.Entry<LiveReplica, ReplicaProbes>> each = running.entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<LiveReplica, ReplicaProbes> entry = each.next();
      Target target = wanted.get(entry.getKey());
      if (target == null
          || !entry.getValue().are(target.policy().probes(), target.policy().protocol())) {
        entry.getValue().close();
        each.remove();
      }
    }
    wanted.forEach(this::probe);
  }

  private void probe(LiveReplica replica, Target target) {
    List<Probe> probes = target.policy().probes();
    if (probes.isEmpty()) {
      replica.ready(true);
      releases.soon(target);
    } else if (!running.containsKey(replica)) {
      running.put(
          replica,
          new ReplicaProbes(
              probes,
              target.policy().protocol(),
              replica.address(),
              host(replica.address()),
              dialer,
              loops.get(),
              replica.ready(),
              ready -> told(replica, target, ready)));
    }
  }

  private void told(LiveReplica replica, Target target, boolean ready) {
    if (replica.ready() != ready) {
      replica.ready(ready);
      if (ready) {
        releases.soon(target);
      }
    }
  }

  private static String host(SocketAddress address) {
    return address instanceof InetSocketAddress inet
        ? inet.getHostString() + ":" + inet.getPort()
        : "localhost";
  }
}
