package dev.slipway.gateway.route;

import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.balance.Balancer;
import dev.slipway.gateway.guard.Gate;
import dev.slipway.gateway.hold.WaitingRoom;
import dev.slipway.gateway.stats.ServiceStats;

/**
 * A service as the data plane uses it: who may ask, where its requests go and where they are
 * counted.
 */
public record Target(
    String name,
    Limits limits,
    Policy policy,
    Balancer balancer,
    ServiceStats stats,
    Gate gate,
    WaitingRoom room) {
  /** With a gate that has counted nothing yet, and nobody waiting. */
  public Target(String name, Limits limits, Policy policy, Balancer balancer, ServiceStats stats) {
    this(
        name,
        limits,
        policy,
        balancer,
        stats,
        new Gate(name, policy, System.nanoTime()),
        new WaitingRoom());
  }
}
