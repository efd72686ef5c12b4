/**
 * A request as rules and counters see it, what they may decide, and the answers that no service
 * gives. Knows nothing of connections.
 */
@NullMarked
package dev.slipway.gateway.proxy.call;

import org.jspecify.annotations.NullMarked;
