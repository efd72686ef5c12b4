package dev.slipway.store;

import java.util.Locale;

/**
 * Where a run is in its life. The first four lead up, {@link #STOPPING} leads down, the last three
 * are final.
 */
public enum RunState {
  SUBMITTED,
  PROVISIONING,
  PULLING,
  RUNNING,
  STOPPING,
  DONE,
  FAILED,
  STOPPED;

  /** Whether nothing of the run is alive any more. */
  public boolean ended() {
    return this == DONE || this == FAILED || this == STOPPED;
  }

  /** The word that users read and that the command line prints. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The state of a word.
   *
   * @throws IllegalArgumentException when there is no such state
   */
  public static RunState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
