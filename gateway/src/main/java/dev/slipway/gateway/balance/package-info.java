/**
 * Choosing a replica, and what is known about each one. No sockets here: the proxy reports what
 * happened.
 */
@NullMarked
package dev.slipway.gateway.balance;

import org.jspecify.annotations.NullMarked;
