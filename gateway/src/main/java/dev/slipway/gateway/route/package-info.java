/**
 * From listener port, host and path to a service: one immutable table, swapped whole. No sockets
 * here.
 */
@NullMarked
package dev.slipway.gateway.route;

import org.jspecify.annotations.NullMarked;
