/**
 * Leaving without cutting anyone off: until when requests may go on at what is taken away. No
 * sockets: whoever has the requests asks.
 */
@NullMarked
package dev.slipway.gateway.drain;

import org.jspecify.annotations.NullMarked;
