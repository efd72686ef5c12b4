package dev.slipway.gateway.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A key that callers send as {@code Authorization: Bearer KEY}. The gateway never knows the key
 * itself.
 *
 * @param id unique in the desired state
 * @param name for people
 * @param sha256 of the key's UTF-8 bytes, as 64 small hexadecimal digits
 * @param services the names of those that it may use; empty for all
 * @param limit how often it may be used, over all services together
 * @param expires from when on it is refused
 */
public record ApiKey(
    String id,
    String name,
    String sha256,
    List<String> services,
    Optional<Rate> limit,
    Optional<Instant> expires) {
  public ApiKey {
    services = List.copyOf(services);
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "The hash of key " + id + " is not 64 small hexadecimal digits.");
    }
  }
}
