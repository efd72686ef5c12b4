package dev.slipway.gateway.api;

/**
 * What one key used of the model that a service offers, since the gateway started.
 *
 * @param service that answered
 * @param key its id; empty for callers without one
 * @param requests that were answered with success
 * @param untold those of them whose answer did not say what it took
 * @param promptTokens that were read, as the replicas say
 * @param completionTokens that were written, as the replicas say
 * @param firstToken from the moment when the model was known to the first piece of the answer, in
 *     the last minute
 */
public record ObservedModelUse(
    String service,
    String key,
    long requests,
    long untold,
    long promptTokens,
    long completionTokens,
    Percentiles firstToken) {}
