/**
 * The data plane on Netty: listeners, framing rules, forwarding, upstream connections. It knows
 * routes and replicas, and nothing of who set them.
 */
@NullMarked
package dev.slipway.gateway.proxy;

import org.jspecify.annotations.NullMarked;
