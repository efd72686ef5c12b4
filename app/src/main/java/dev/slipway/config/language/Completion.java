package dev.slipway.config.language;

/**
 * Something that can be written at a place.
 *
 * @param label what the list shows
 * @param insert what is written in place of the text from {@code from} to {@code to}
 * @param help what it means
 * @param from offset in the text, in {@code char}s; not behind the place asked for
 * @param to behind what is replaced; not before the place asked for
 * @param caret offset in {@code insert} where one goes on writing
 * @param sure whether what was typed so far can hardly be meant as it is: a key, or one of a closed
 *     set of values
 */
public record Completion(
    String label,
    String insert,
    String help,
    Kind kind,
    int from,
    int to,
    int caret,
    boolean sure) {

  /** What is completed. */
  public enum Kind {
    FIELD,
    /** One of the values that a field accepts, or that are well known. */
    VALUE,
    /** A line of free text, such as a command. */
    TEXT,
    /** An example of what a value may look like. */
    FORM
  }

  /** The text with this written in it. */
  public String in(String text) {
    return text.substring(0, from) + insert + text.substring(to);
  }
}
