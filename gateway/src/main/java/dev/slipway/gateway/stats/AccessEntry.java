package dev.slipway.gateway.stats;

/**
 * One request as it is written down. Nothing in it is a secret, once {@link AccessLine} has masked
 * the query.
 *
 * @param millis the time of day when it ended, since 1970
 * @param id the request id that the replica was told too
 * @param replica empty if none was chosen
 * @param uri path and query as they came
 * @param status 0 if the client left before there was an answer
 * @param nanos from its head to the end of the answer
 * @param firstByteNanos from its head to that of the answer; -1 if there was none
 * @param key the name of the gateway's own key that it carried; may be empty
 * @param whole whether the client was sent a whole answer
 */
public record AccessEntry(
    long millis,
    String id,
    String service,
    String replica,
    String method,
    String host,
    String uri,
    int status,
    long bytesIn,
    long bytesOut,
    long nanos,
    long firstByteNanos,
    String client,
    String key,
    String protocol,
    boolean whole) {}
