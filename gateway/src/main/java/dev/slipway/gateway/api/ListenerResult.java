package dev.slipway.gateway.api;

/** What became of one wanted listener. */
public sealed interface ListenerResult {
  /** The listener as it was wanted. */
  Listener listener();

  /**
   * Accepting connections on {@code port}, which differs from the wanted one only if that was 0.
   */
  record Bound(Listener listener, int port) implements ListenerResult {}

  /** Not accepting; everything else of the state holds. {@code sentence} is for the user. */
  record Failed(Listener listener, BindFailure reason, String sentence) implements ListenerResult {}
}
