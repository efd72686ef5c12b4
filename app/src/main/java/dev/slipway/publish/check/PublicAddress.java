package dev.slipway.publish.check;

import java.util.Optional;

/**
 * Where a check asks.
 *
 * @param name the public name; empty to ask without one, over plain HTTP
 * @param address the IP address that the name leads to
 * @param port for plain HTTP
 * @param path what the checked service's paths begin with
 * @param mustBeTrusted whether a certificate that this computer does not trust is a failure
 */
public record PublicAddress(
    Optional<String> name, String address, int port, String path, boolean mustBeTrusted) {
  private static final int HTTP = 80;

  /** The beginning of what users type: {@code https://gateway.example.com}. */
  public String url() {
    return name.map(host -> "https://" + host).orElseGet(() -> "http://" + literal());
  }

  String literal() {
    String host = address.contains(":") ? "[" + address + "]" : address;
    return port == HTTP ? host : host + ":" + port;
  }
}
