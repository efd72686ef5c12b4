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
 */
public record Suggestion(
    String label, String detail, String help, int start, int end, String insert) {

  /** The same with what it replaces ending elsewhere. */
  Suggestion endingAt(int offset) {
    return new Suggestion(label, detail, help, start, offset, insert);
  }

  /** The edit that taking it comes to. */
  Edit edit() {
    return Edit.replace(start, end, insert);
  }

  /** Whether taking it would change nothing. */
  boolean alreadyIn(String text) {
    return text.substring(start, end).strip().equals(insert.strip());
  }
}
