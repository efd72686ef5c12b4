package dev.slipway.gateway.api;

/**
 * Durations of the last minute in milliseconds, each known to about 6 %.
 *
 * @param count how many there were; if 0, the others are 0 too
 * @param p50 half of them took at most this long
 */
public record Percentiles(long count, double p50, double p95, double p99) {}
