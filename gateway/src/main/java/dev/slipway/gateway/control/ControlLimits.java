package dev.slipway.gateway.control;

import java.time.Duration;

/**
 * What a client of the control server may take.
 *
 * @param bodyBytes of one request
 * @param request from the first byte of a request to its last
 * @param answer until an answer was read
 * @param idle between requests of one connection
 * @param connections at once; further ones are closed
 */
public record ControlLimits(
    int bodyBytes, Duration request, Duration answer, Duration idle, int connections) {
  /** 8 MiB, 10 s, 30 s, 60 s, 32. */
  public static final ControlLimits DEFAULT =
      new ControlLimits(
          8 * 1024 * 1024,
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          32);
}
