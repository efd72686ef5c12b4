package dev.slipway.gateway.api;

import java.time.Duration;

/**
 * Lets requests wait for a replica to wake.
 *
 * @param most requests that wait at once; further ones are refused
 * @param limit the longest wait
 */
public record Holding(int most, Duration limit) {}
