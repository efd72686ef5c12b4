package dev.slipway.config;

/**
 * A container's port forwarded to this computer.
 *
 * @param container 1 to 65535
 */
public record PortMapping(LocalPort local, int container) {}
