package dev.slipway.config.language;

/**
 * Something that can be written at a place.
 *
 * @param label what the list shows
 * @param insert what is written in place of the text from {@code from} to the place asked for
 * @param help what it means
 * @param from offset in the text, in {@code char}s
 */
public record Completion(String label, String insert, String help, Kind kind, int from) {

  /** What is completed. */
  public enum Kind {
    FIELD,
    /** One of the values that a field accepts. */
    VALUE,
    /** An example of what a value may look like. */
    FORM
  }
}
