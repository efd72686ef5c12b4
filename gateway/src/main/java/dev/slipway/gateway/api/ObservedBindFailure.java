package dev.slipway.gateway.api;

/**
 * A listener that is wanted but does not accept connections yet. It is tried again by itself.
 *
 * @param wanted as it stands in the desired state
 * @param sentence for the user
 */
public record ObservedBindFailure(Listener wanted, BindFailure reason, String sentence) {}
