/**
 * The data plane on Netty: listeners, framing rules, clients' connections, and each request's way
 * from one of them to a replica and back. It knows routes and replicas, and nothing of who set
 * them. Its rooms: {@code call} is what rules see of a request, {@code upstream} the replicas'
 * side, {@code wire} how messages are written, {@code loop} what an event loop offers.
 */
@NullMarked
package dev.slipway.gateway.proxy;

import org.jspecify.annotations.NullMarked;
