package dev.slipway.store;

import java.util.Optional;

/**
 * Where a run can be reached.
 *
 * @param run whose
 * @param kind what it is
 * @param url what a browser or an editor opens
 * @param applicationPort the port that the application listens on; 0 for a link to an editor
 * @param localPort the port on this computer that leads there; 0 for a link to an editor
 * @param problem why it does not answer, as a sentence; nothing when it does
 */
public record AddressRecord(
    RunId run,
    AddressKind kind,
    String url,
    int applicationPort,
    int localPort,
    Optional<String> problem) {}
