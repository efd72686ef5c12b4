package dev.slipway.ui.editor;

import java.util.Optional;

/**
 * Edits that take whole lines: those that the selection touches, or the caret's. Positions are
 * offsets into the text.
 */
final class LineMoves {
  private LineMoves() {}

  /** Changes places with the line above; nothing when there is none. */
  static Optional<Edit> up(String text, int start, int end) {
    int from = lineStart(text, start);
    int to = lastLineEnd(text, start, end);
    if (from == 0) return Optional.empty();
    int above = lineStart(text, from - 1);
    String moved = text.substring(from, to) + "\n" + text.substring(above, from - 1);
    int shift = above - from;
    return Optional.of(new Edit(above, to, moved, start + shift, end + shift));
  }

  /** Changes places with the line below; nothing when there is none. */
  static Optional<Edit> down(String text, int start, int end) {
    int from = lineStart(text, start);
    int to = lastLineEnd(text, start, end);
    if (to == text.length()) return Optional.empty();
    int below = lineEnd(text, to + 1);
    String moved = text.substring(to + 1, below) + "\n" + text.substring(from, to);
    int shift = below - to;
    int last = Math.min(end + shift, below);
    return Optional.of(new Edit(from, below, moved, start + shift, last));
  }

  /** The selection once more behind itself, or the caret's line below itself. */
  static Edit duplicate(String text, int start, int end) {
    if (start < end) {
      String again = text.substring(start, end);
      return new Edit(end, end, again, end, end + again.length());
    }
    int to = lineEnd(text, start);
    String again = "\n" + text.substring(lineStart(text, start), to);
    int caret = start + again.length();
    return new Edit(to, to, again, caret, caret);
  }

  /** Takes the lines out; the caret stays in its column as far as the next line reaches. */
  static Edit delete(String text, int start, int end) {
    int from = lineStart(text, start);
    int to = lastLineEnd(text, start, end);
    int column = end - lineStart(text, end);
    boolean last = to == text.length();
    int first = last ? Math.max(0, from - 1) : from;
    int behind = last ? to : to + 1;
    String rest = text.substring(0, first) + text.substring(behind);
    int line = lineStart(rest, Math.min(first, rest.length()));
    int caret = Math.min(line + column, lineEnd(rest, line));
    return new Edit(first, behind, "", caret, caret);
  }

  /** Where Home leads: to the first sign of the line, and from there to its beginning. */
  static int home(String text, int caret) {
    int line = lineStart(text, caret);
    int sign = line;
    while (sign < text.length() && (text.charAt(sign) == ' ' || text.charAt(sign) == '\t')) sign++;
    return caret == sign ? line : sign;
  }

  /** A selection that ends at the start of a line does not mean that line. */
  static int lastLineEnd(String text, int start, int end) {
    boolean onlyBreak = end > start && text.charAt(end - 1) == '\n';
    return lineEnd(text, onlyBreak ? end - 1 : end);
  }

  static int lineStart(String text, int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  static int lineEnd(String text, int offset) {
    int lineBreak = text.indexOf('\n', offset);
    return lineBreak < 0 ? text.length() : lineBreak;
  }
}
