package dev.slipway.gateway.proxy.upstream;

import java.net.SocketAddress;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the exchanges of one event loop reach replicas that speak one protocol. */
public interface Upstreams {
  /** What is open already and was used less than {@code within} ago, or null. */
  @Nullable Upstream take(SocketAddress replica, Duration within);

  /** Opens a connection and tells of it, or why there is none; never before this returns. */
  void connect(SocketAddress replica, Duration limit, Dialling by);

  /** Closes idle connections to all other addresses: their replicas are gone. */
  void retain(Set<? extends SocketAddress> addresses);
}
