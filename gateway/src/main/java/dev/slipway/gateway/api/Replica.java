package dev.slipway.gateway.api;

/**
 * One process that answers for a service.
 *
 * @param id unique within the service
 * @param address an IP address, or a host name that is resolved when the state is applied
 * @param port 1 to 65535
 */
public record Replica(String id, String address, int port) {
  public Replica {
    if (id.isBlank() || address.isBlank()) {
      throw new IllegalArgumentException("A replica needs an id and an address.");
    }
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("Port " + port + " is not between 1 and 65535.");
    }
  }
}
