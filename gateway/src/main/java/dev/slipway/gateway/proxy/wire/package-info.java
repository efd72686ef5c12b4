/**
 * How messages go over a channel in HTTP/1.1 and on streams of HTTP/2, whoever is at its other end.
 */
@NullMarked
package dev.slipway.gateway.proxy.wire;

import org.jspecify.annotations.NullMarked;
