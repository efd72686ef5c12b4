package dev.slipway.gateway.proxy;

import dev.slipway.gateway.api.ClientLimits;
import dev.slipway.gateway.route.RouteTable;
import java.util.function.Supplier;

/** What holds for every connection of a gateway. */
record House(
    Supplier<RouteTable> routes, ClientLimits limits, Admission admission, CallEvents events) {}
