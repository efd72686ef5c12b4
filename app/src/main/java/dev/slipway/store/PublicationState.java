package dev.slipway.store;

import java.util.Locale;

/** How far a service is on its way to its address. */
public enum PublicationState {
  /** Its driver asked for it. */
  WANTED,
  /** The gateway serves it. */
  SERVED,
  /** The gateway serves it by name, but not on the gateway port it asked for. */
  PARTLY;

  /** The word that is stored. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The state of a word.
   *
   * @throws IllegalArgumentException when there is no such state
   */
  public static PublicationState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
