package dev.slipway.gateway.proxy;

import dev.slipway.gateway.route.RouteTable;
import java.util.function.Supplier;

/**
 * What holds for every connection of a gateway.
 *
 * @param routes of the moment
 * @param trusted peers of the moment
 * @param models of the moment
 */
record House(
    Hooks hooks,
    Supplier<RouteTable> routes,
    Supplier<TrustedPeers> trusted,
    Supplier<Models> models) {}
