/**
 * The replicas' side: connections and streams to them, kept and shared on one event loop. Knows a
 * request and its answer, and nothing of clients or routes.
 */
@NullMarked
package dev.slipway.gateway.proxy.upstream;

import org.jspecify.annotations.NullMarked;
