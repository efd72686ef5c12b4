package dev.slipway.gateway.api;

import java.util.List;

/**
 * Who may call a service.
 *
 * @param keyRequired whether each request must carry a key that may use the service
 * @param addresses networks such as {@code 10.0.0.0/8} that may connect, as {@link Network} reads
 *     them; empty for all
 */
public record Access(boolean keyRequired, List<String> addresses) {
  /** Anyone, from anywhere. */
  public static final Access OPEN = new Access(false, List.of());

  public Access {
    addresses = List.copyOf(addresses);
    addresses.forEach(Network::parse);
  }
}
