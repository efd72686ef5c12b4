package dev.slipway.gateway.api;

/**
 * A replica as the gateway's own requests found it.
 *
 * @param failures connections that could not be opened
 */
public record ObservedReplica(
    Replica replica,
    ReplicaState state,
    int inFlight,
    long requests,
    long failures,
    Traffic traffic) {}
