/** Replicas and clients that speak raw bytes, for tests with real sockets. */
@NullMarked
package dev.slipway.gateway.testing;

import org.jspecify.annotations.NullMarked;
