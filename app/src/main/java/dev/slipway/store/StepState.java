package dev.slipway.store;

import java.util.Locale;

/** How far a step is. */
public enum StepState {
  WAITING,
  RUNNING,
  DONE,
  FAILED,
  SKIPPED;

  /** The word that is stored. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The state of a word.
   *
   * @throws IllegalArgumentException when there is no such state
   */
  public static StepState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
