package dev.slipway.gateway.api;

import java.util.Optional;

/**
 * One process that answers for a service.
 *
 * @param id unique within the service
 * @param address an IP address, a host name that is resolved when the state is applied, or {@code
 *     unix:} with the path of a socket
 * @param port 1 to 65535; 0 for a Unix socket
 */
public record Replica(String id, String address, int port) {
  private static final String UNIX = "unix:";

  public Replica {
    if (id.isBlank() || address.isBlank()) {
      throw new IllegalArgumentException("A replica needs an id and an address.");
    }
    if (address.startsWith(UNIX) ? port != 0 : port < 1 || port > 65_535) {
      throw new IllegalArgumentException("Port " + port + " is not between 1 and 65535.");
    }
  }

  /** The path of its Unix socket; empty for one that is reached over the network. */
  public Optional<String> socketPath() {
    return address.startsWith(UNIX)
        ? Optional.of(address.substring(UNIX.length()))
        : Optional.empty();
  }
}
