package dev.slipway.config.language;

/** What formatting a text gave. */
public sealed interface Formatting {

  /** The text in order; it may be the same as before. */
  record Done(String text) implements Formatting {}

  /**
   * The text was left as it is.
   *
   * @param sentence why, for the user
   */
  record Refused(String sentence) implements Formatting {}
}
