package dev.slipway.gateway.route;

import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.balance.Balancer;
import dev.slipway.gateway.stats.ServiceStats;

/** A service as the data plane uses it: where its requests go and where they are counted. */
public record Target(
    String name, Limits limits, Policy policy, Balancer balancer, ServiceStats stats) {}
