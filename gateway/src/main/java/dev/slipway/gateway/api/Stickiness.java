package dev.slipway.gateway.api;

import java.time.Duration;

/**
 * Keeps each client at one replica by a cookie of the gateway's own.
 *
 * @param cookie its name
 * @param lifetime of the cookie in the browser
 */
public record Stickiness(String cookie, Duration lifetime) {}
