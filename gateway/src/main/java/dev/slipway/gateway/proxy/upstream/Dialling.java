package dev.slipway.gateway.proxy.upstream;

import dev.slipway.gateway.proxy.loop.ConnectFailure;

/** Waits for a connection to a replica. On its event loop. */
public interface Dialling {
  void connected(Upstream opened);

  void connectFailed(ConnectFailure failure);
}
