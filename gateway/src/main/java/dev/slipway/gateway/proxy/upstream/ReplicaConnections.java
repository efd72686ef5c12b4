package dev.slipway.gateway.proxy.upstream;

import dev.slipway.gateway.api.ReplicaProtocol;
import dev.slipway.gateway.proxy.loop.Connector;
import dev.slipway.gateway.proxy.loop.Deadlines;
import java.net.SocketAddress;
import java.util.Set;

/** The connections of one event loop to replicas, whatever these speak; used on that loop only. */
public final class ReplicaConnections {
  private final Upstreams pool;
  private final Upstreams shared;

  public ReplicaConnections(Connector connector, Deadlines deadlines) {
    this.pool = new UpstreamPool(connector, deadlines);
    this.shared = new SharedConnections(connector, deadlines);
  }

  public Upstreams speaking(ReplicaProtocol protocol) {
    return protocol == ReplicaProtocol.H2C ? shared : pool;
  }

  /** Closes idle connections to all other addresses: their replicas are gone. */
  public void retain(Set<? extends SocketAddress> addresses) {
    pool.retain(addresses);
    shared.retain(addresses);
  }
}
