/**
 * Who may ask: keys, allowed addresses, how often, how much. No sockets and nothing of Netty: it is
 * given what was asked and by whom, and says what becomes of it.
 */
@NullMarked
package dev.slipway.gateway.guard;

import org.jspecify.annotations.NullMarked;
