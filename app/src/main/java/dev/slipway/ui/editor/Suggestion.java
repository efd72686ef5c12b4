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
 * @param caret where in that the caret stands afterwards
 * @param sure whether it is most likely meant, rather than what was typed as it is
 */
public record Suggestion(
    String label,
    String detail,
    String help,
    int start,
    int end,
    String insert,
    int caret,
    boolean sure) {
  private static final String OPENERS = "=/: ";

  /** A suggestion that is sure, and leaves the caret behind what it inserts. */
  public Suggestion(String label, String detail, String help, int start, int end, String insert) {
    this(label, detail, help, start, end, insert, insert.length(), true);
  }

  /** The same with what it replaces ending elsewhere. */
  Suggestion endingAt(int offset) {
    return new Suggestion(label, detail, help, start, offset, insert, caret, sure);
  }

  /** Whether it can be taken with the caret at this offset. */
  boolean isAt(int offset) {
    return start <= offset && offset <= end;
  }

  /** The edit that taking it comes to. */
  Edit edit() {
    int after = start + Math.clamp(caret, 0, insert.length());
    return new Edit(start, end, insert, after, after);
  }

  /** Whether one goes on writing where it leaves the caret. */
  boolean opensMore() {
    if (insert.isEmpty() || caret < insert.length()) return true;
    return OPENERS.indexOf(insert.charAt(insert.length() - 1)) >= 0;
  }

  /** Whether taking it would change nothing. */
  boolean alreadyIn(String text) {
    return text.substring(start, end).strip().equals(insert.strip());
  }
}
