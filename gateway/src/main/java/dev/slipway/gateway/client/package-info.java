/**
 * Drives a gateway from another program, over its control server. Nothing of the gateway's own
 * insides may come in: only {@code api} and {@code json}.
 */
@NullMarked
package dev.slipway.gateway.client;

import org.jspecify.annotations.NullMarked;
