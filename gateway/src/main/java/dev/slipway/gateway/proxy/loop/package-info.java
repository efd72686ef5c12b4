/**
 * What one event loop offers to all connections on it: limits of time, new connections, and the
 * fastest transport that the kernel allows.
 */
@NullMarked
package dev.slipway.gateway.proxy.loop;

import org.jspecify.annotations.NullMarked;
