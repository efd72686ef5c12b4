package dev.slipway.workload;

import java.util.OptionalInt;

/**
 * A port of an application.
 *
 * @param application where the application listens
 * @param local the port of 127.0.0.1 that leads there; nothing for any free one
 */
public record JobPort(int application, OptionalInt local) {}
