package dev.slipway.config;

import java.time.Duration;

/**
 * Ends a run whose graphics cards stay idle.
 *
 * @param minGpuUtilization in percent; a card below it is idle
 * @param timeWindow for how long it must be idle
 */
public record UtilizationPolicy(int minGpuUtilization, Duration timeWindow) {}
