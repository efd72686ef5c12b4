package dev.slipway.gateway.proxy;

import dev.slipway.gateway.route.RouteTable;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * What holds for every connection of a gateway.
 *
 * @param routes of the moment
 * @param trusted peers of the moment
 * @param models of the moment
 * @param tlsPort where clients that must use HTTPS are sent
 */
record House(
    Hooks hooks,
    Supplier<RouteTable> routes,
    Supplier<TrustedPeers> trusted,
    Supplier<Models> models,
    IntSupplier tlsPort) {}
