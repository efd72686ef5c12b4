package dev.slipway.gateway.api;

import java.time.Duration;

/**
 * What a client's connection may take, whatever the service.
 *
 * @param headerBytes of one request's header lines together
 * @param header from the first byte of a request's head to its last
 * @param idle between requests of one connection, and before the first
 * @param body without a byte of a request body that is not complete
 */
public record ClientLimits(int headerBytes, Duration header, Duration idle, Duration body) {
  /** 32 KiB, 10 s, 75 s, 60 s. */
  public static final ClientLimits DEFAULT =
      new ClientLimits(
          32 * 1024, Duration.ofSeconds(10), Duration.ofSeconds(75), Duration.ofSeconds(60));
}
