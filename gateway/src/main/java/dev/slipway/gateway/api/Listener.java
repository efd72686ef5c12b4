package dev.slipway.gateway.api;

/**
 * An address on which the gateway accepts connections.
 *
 * @param address an IP address or host name of this machine, such as {@code 127.0.0.1} or {@code
 *     0.0.0.0}
 * @param port 1 to 65535, or 0 for any free port (the observed state tells which)
 * @param tls whether HTTPS is spoken there, with the certificate for the name that is asked for;
 *     otherwise plain HTTP
 */
public record Listener(String address, int port, boolean tls) {
  public Listener {
    if (address.isBlank()) {
      throw new IllegalArgumentException("A listener needs an address.");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("Port " + port + " is not between 0 and 65535.");
    }
  }

  /** Plain HTTP. */
  public Listener(String address, int port) {
    this(address, port, false);
  }
}
