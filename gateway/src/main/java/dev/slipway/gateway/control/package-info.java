/**
 * How the gateway is told what should be true, and asked what is: HTTP on a loopback address, for
 * programs that know the token. It decides which desired states are accepted; to make them true is
 * for others.
 */
@NullMarked
package dev.slipway.gateway.control;

import org.jspecify.annotations.NullMarked;
