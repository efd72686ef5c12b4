package dev.slipway.ui.editor;

/**
 * Something that could be inserted.
 *
 * @param label what the list shows
 * @param detail a few words beside it, or nothing
 * @param help what it does, as sentences
 * @param start where what it replaces begins
 * @param end where that ends
 * @param insert what is put there
 * @param caret offset in what is put there, where one goes on writing
 */
public record Suggestion(
    String label, String detail, String help, int start, int end, String insert, int caret) {

  public Suggestion(String label, String detail, String help, int start, int end, String insert) {
    this(label, detail, help, start, end, insert, insert.length());
  }

  /** Whether taking it would change nothing. */
  boolean alreadyIn(String text) {
    return text.substring(start, end).strip().equals(insert.strip());
  }
}
