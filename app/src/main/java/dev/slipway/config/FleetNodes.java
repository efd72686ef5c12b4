package dev.slipway.config;

import java.util.OptionalInt;

/**
 * How many machines a fleet has.
 *
 * @param min as many are always kept
 * @param target as many are made at first
 * @param max never more; empty means no limit
 */
public record FleetNodes(int min, int target, OptionalInt max) {}
