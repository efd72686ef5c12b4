/**
 * Requests that wait for a replica to wake: in order, not too many, not for ever. No sockets: it is
 * told who waits and when a replica has come.
 */
@NullMarked
package dev.slipway.gateway.hold;

import org.jspecify.annotations.NullMarked;
