package dev.slipway.gateway.proxy.call;

import dev.slipway.gateway.api.OwnReason;
import java.net.InetAddress;

/**
 * A request that the gateway answered by itself, for no service.
 *
 * @param method empty if it was not understood
 * @param host as the request says; may be empty
 * @param uri path and query as they came; empty if they were not understood
 * @param id that the request was given; empty if it was not understood
 * @param caller the other end of the connection, or whom a trusted peer names
 * @param protocol that the client spoke
 * @param status of the answer; 0 if there was none
 * @param detail what was wrong with a request that was not understood
 * @param received bytes of its body
 * @param sent bytes of the answer's body
 * @param nanos from its head to the answer
 */
public record SelfAnswered(
    OwnReason reason,
    String method,
    String host,
    String uri,
    String id,
    InetAddress caller,
    String protocol,
    int status,
    String detail,
    long received,
    long sent,
    long nanos) {}
