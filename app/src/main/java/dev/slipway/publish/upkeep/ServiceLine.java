package dev.slipway.publish.upkeep;

/**
 * How it stands with a service.
 *
 * @param name as the gateway has it
 * @param replicas how many it has
 * @param ready how many of them get requests
 */
public record ServiceLine(String name, int replicas, int ready) {}
