package dev.slipway.gateway.api;

/**
 * A listener that accepts connections.
 *
 * @param wanted as it stands in the desired state
 * @param port the real one, never 0
 */
public record ObservedListener(Listener wanted, int port) {}
