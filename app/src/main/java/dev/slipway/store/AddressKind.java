package dev.slipway.store;

import java.util.Locale;

/** What an address of a run is. */
public enum AddressKind {
  /** A service's address by name on the gateway. */
  ENDPOINT,
  /** A service's address on a gateway port of its own. */
  GATEWAY_PORT,
  /** A port of a task or a dev environment on this computer. */
  PORT,
  /** A link that opens a dev environment in an editor. */
  IDE;

  /** The word that is stored. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of a word.
   *
   * @throws IllegalArgumentException when there is no such kind
   */
  public static AddressKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
