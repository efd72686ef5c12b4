package dev.slipway.gateway.proxy.upstream;

import dev.slipway.gateway.proxy.loop.Connector;
import dev.slipway.gateway.proxy.loop.Deadlines;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP/2 connections of one event loop to replicas: as few as their limits on streams allow.
 */
final class SharedConnections implements Upstreams {
  private final Connector connector;
  private final Deadlines deadlines;
  private final Map<SocketAddress, List<SharedConnection>> open = new HashMap<>();

  SharedConnections(Connector connector, Deadlines deadlines) {
    this.connector = connector;
    this.deadlines = deadlines;
  }

  @Override
  public @Nullable Upstream take(SocketAddress replica, Duration within) {
    for (SharedConnection each : open.getOrDefault(replica, List.of())) {
      if (each.hasRoom()) {
        return each.stream();
      }
    }
    return null;
  }

  @Override
  public void connect(SocketAddress replica, Duration limit, Dialling by) {
    List<SharedConnection> known = open.computeIfAbsent(replica, key -> new ArrayList<>(2));
    for (SharedConnection each : known) {
      if (each.awaitedBy(by)) {
        return;
      }
    }
    SharedConnection connection = new SharedConnection(this, replica, limit);
    connection.awaitedBy(by);
    known.add(connection);
    connector.connect(
        replica,
        limit,
        connection,
        () -> deadlines.watch(connection),
        failure -> {
          forget(connection);
          connection.failed(failure);
        });
  }

  @Override
  public void retain(Set<? extends SocketAddress> addresses) {
    for (SocketAddress address : List.copyOf(open.keySet())) {
      if (!addresses.contains(address)) {
        List.copyOf(open.getOrDefault(address, List.of())).forEach(SharedConnection::leave);
      }
    }
  }

  /** It has closed, or takes no more streams. */
  void forget(SharedConnection connection) {
    deadlines.forget(connection);
    List<SharedConnection> known = open.get(connection.address());
    if (known != null && known.remove(connection) && known.isEmpty()) {
      open.remove(connection.address());
    }
  }
}
