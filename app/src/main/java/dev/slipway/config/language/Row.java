package dev.slipway.config.language;

/**
 * A line, and a place in it.
 *
 * @param line without its line break
 * @param start where it begins in the text
 * @param offset the place
 */
record Row(String line, int start, int offset) {

  static Row at(String text, int offset) {
    int place = Math.clamp(offset, 0, text.length());
    int start = text.lastIndexOf('\n', place - 1) + 1;
    if (start == 0 && text.startsWith("\uFEFF")) start = 1;
    place = Math.max(place, start);
    int end = text.indexOf('\n', place);
    String line = text.substring(start, end < 0 ? text.length() : end);
    return new Row(line, start, place);
  }

  String before() {
    return line.substring(0, offset - start);
  }

  String after() {
    return line.substring(offset - start);
  }

  /** Where the line's content begins, behind space and dashes: offset in the text. */
  int contentStart() {
    int at = indent();
    while (isDash(at)) {
      at++;
      while (at < line.length() && line.charAt(at) == ' ') at++;
    }
    return start + at;
  }

  boolean hasDash() {
    return isDash(indent());
  }

  /** How far in the line's first sign stands. */
  int indent() {
    int at = 0;
    while (at < line.length() && line.charAt(at) == ' ') at++;
    return at;
  }

  /** How far in the content before the place stands; the place itself if there is none. */
  int column() {
    return Math.min(contentStart(), offset) - start;
  }

  /** Where the content begins in the text; the place itself if that comes first. */
  int contentOrPlace() {
    return start + column();
  }

  /** What was written of the content before the place. */
  String word() {
    return line.substring(column(), offset - start);
  }

  private boolean isDash(int at) {
    return at < line.length()
        && line.charAt(at) == '-'
        && (at + 1 == line.length() || Character.isWhitespace(line.charAt(at + 1)));
  }
}
