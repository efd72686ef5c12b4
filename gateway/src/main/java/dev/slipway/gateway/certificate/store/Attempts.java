package dev.slipway.gateway.certificate.store;

import java.time.Instant;

/**
 * How often an authority was asked in vain.
 *
 * @param failures in a row; one that was begun counts
 * @param notBefore when it may be asked again
 * @param sentence why there is no certificate
 */
public record Attempts(int failures, Instant notBefore, String sentence) {}
