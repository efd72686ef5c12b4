/**
 * Puts the rules to work on each request: {@code guard} at the door, {@code hold} and {@code
 * balance} at the choice of a replica, {@code health} and {@code stats} as it ends. The only room
 * that knows both the rules and the data plane's hooks.
 */
@NullMarked
package dev.slipway.gateway.rules;

import org.jspecify.annotations.NullMarked;
