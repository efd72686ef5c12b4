package dev.slipway.gateway.proxy;

/** Waits for a connection to a replica. On its event loop. */
interface Dialling {
  void connected(Upstream opened);

  void connectFailed(ConnectFailure failure);
}
