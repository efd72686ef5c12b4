package dev.slipway.store;

import java.util.Optional;

/**
 * A service that the gateway of this computer should serve.
 *
 * @param run whose
 * @param name the first label of its host name
 * @param replicaPort where it listens on 127.0.0.1
 * @param gatewayPort the gateway port that it asks for besides its name
 * @param state how far it is
 * @param problem why it is only partly served, as a sentence
 */
public record Publication(
    RunId run,
    String name,
    int replicaPort,
    Optional<Integer> gatewayPort,
    PublicationState state,
    Optional<String> problem) {}
