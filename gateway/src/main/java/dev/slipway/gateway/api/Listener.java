package dev.slipway.gateway.api;

/**
 * An address on which the gateway accepts plain HTTP.
 *
 * @param address an IP address or host name of this machine, such as {@code 127.0.0.1} or {@code
 *     0.0.0.0}
 * @param port 1 to 65535, or 0 for any free port (the observed state tells which)
 */
public record Listener(String address, int port) {
  public Listener {
    if (address.isBlank()) {
      throw new IllegalArgumentException("A listener needs an address.");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("Port " + port + " is not between 0 and 65535.");
    }
  }
}
