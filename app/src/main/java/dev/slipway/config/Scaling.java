package dev.slipway.config;

import java.time.Duration;

/**
 * When replicas are added and removed, by requests per second.
 *
 * @param target requests per second for one replica
 * @param window over which requests are counted
 * @param upDelay how long to wait before one is added
 * @param downDelay how long to wait before one is removed
 */
public record Scaling(double target, Duration window, Duration upDelay, Duration downDelay) {}
