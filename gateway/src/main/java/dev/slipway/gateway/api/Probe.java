package dev.slipway.gateway.api;

import java.time.Duration;
import java.util.Map;

/**
 * A request that tells whether a replica is ready: any 2xx answer in time is a success.
 *
 * @param method such as GET
 * @param path with its query; begins with a slash
 * @param body sent with the request; may be empty
 * @param readyAfter successes in a row until it counts as ready
 * @param failedAfter failures in a row until it no longer does
 */
public record Probe(
    String method,
    String path,
    Map<String, String> headers,
    String body,
    Duration timeout,
    Duration interval,
    int readyAfter,
    int failedAfter) {
  public Probe {
    headers = Map.copyOf(headers);
    if (readyAfter < 1 || failedAfter < 1) {
      throw new IllegalArgumentException("A probe counts at least one success and one failure.");
    }
  }
}
