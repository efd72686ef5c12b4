package dev.slipway.publish.check;

import java.util.Optional;

/**
 * Where a check asks.
 *
 * @param name the public name; empty to ask without one, over plain HTTP
 * @param address the IP address that the name leads to
 * @param path what the checked service's paths begin with
 * @param mustBeTrusted whether a certificate that this computer does not trust is a failure
 */
public record PublicAddress(
    Optional<String> name, String address, String path, boolean mustBeTrusted) {
  /** The beginning of what users type: {@code https://gateway.example.com}. */
  public String url() {
    return name.map(host -> "https://" + host).orElseGet(() -> "http://" + literal());
  }

  String literal() {
    return address.contains(":") ? "[" + address + "]" : address;
  }
}
