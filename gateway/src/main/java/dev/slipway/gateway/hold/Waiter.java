package dev.slipway.gateway.hold;

/**
 * A request that waits. Each method is called at most once, and only one of them, by any thread.
 */
public interface Waiter {
  /** A replica has come: it is this request's turn. */
  void turn();

  /** The service is gone, so none will come. */
  void gone();
}
