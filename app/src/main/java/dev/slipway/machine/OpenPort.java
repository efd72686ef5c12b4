package dev.slipway.machine;

/**
 * A TCP port on which something listens.
 *
 * @param port its number
 * @param program what listens; empty when the login may not see it
 * @param loopback whether only the machine itself can reach it
 */
public record OpenPort(int port, String program, boolean loopback) {}
