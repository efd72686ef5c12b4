package dev.slipway.gateway.proxy;

import java.net.InetAddress;

/**
 * Who asks.
 *
 * @param secure whether the client spoke TLS, to this gateway or to a trusted peer before it
 */
record Asker(InetAddress address, boolean secure) {}
