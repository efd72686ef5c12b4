package dev.slipway.config.sketch;

/** A place in a text that moves on. Lines end at a line feed. */
final class Scan {
  private final String text;
  private int place;
  private int lineStart;

  Scan(String text, int place) {
    this.text = text;
    moveToLine(place);
  }

  int place() {
    return place;
  }

  int column() {
    return place - lineStart;
  }

  boolean atEnd() {
    return place >= text.length();
  }

  char here() {
    return place < text.length() ? text.charAt(place) : '\0';
  }

  boolean sees(String word) {
    return text.startsWith(word, place);
  }

  void moveTo(int offset) {
    place = offset;
  }

  /** To the start of a line. */
  void moveToLine(int offset) {
    place = offset;
    lineStart = offset;
  }

  /** The end of the line that the place is in. */
  int lineEnd() {
    int end = text.indexOf('\n', place);
    return end < 0 ? text.length() : end;
  }

  void toNextLine() {
    moveToLine(lineEnd() + 1);
  }

  /** To the next line that is not empty. */
  void toFilledLine() {
    do toNextLine();
    while (!atEnd() && isEmptyLine());
  }

  private boolean isEmptyLine() {
    int at = place;
    while (at < text.length() && isSpace(text.charAt(at))) at++;
    return at >= text.length() || text.charAt(at) == '\n';
  }

  void skipSpaces() {
    while (place < text.length() && isSpace(text.charAt(place))) place++;
  }

  boolean atLineEnd() {
    return place >= text.length() || text.charAt(place) == '\n';
  }

  /** At a sign for a comment, with a space or nothing before it. */
  boolean atComment() {
    return here() == '#' && (place == lineStart || isBlank(text.charAt(place - 1)));
  }

  /** An item's dash. */
  boolean atDash() {
    return here() == '-' && (place + 1 >= text.length() || isBlank(text.charAt(place + 1)));
  }

  /** The end of the line's content: without a comment, and the space before it. */
  int contentEnd() {
    int end = lineEnd();
    for (int i = text.indexOf('#', place, end); i >= 0; i = text.indexOf('#', i + 1, end)) {
      if (i == place || isBlank(text.charAt(i - 1))) return stripped(i);
    }
    return stripped(end);
  }

  private int stripped(int end) {
    int last = end;
    while (last > place && isBlank(text.charAt(last - 1))) last--;
    return last;
  }

  /** How far in the next line that is not empty stands; -1 if there is none. */
  int indentBelow() {
    int at = lineEnd() + 1;
    while (at < text.length()) {
      int column = 0;
      while (at < text.length() && isSpace(text.charAt(at))) {
        at++;
        column++;
      }
      if (at >= text.length()) return -1;
      if (text.charAt(at) != '\n') return column;
      at++;
    }
    return -1;
  }

  static boolean isSpace(char unit) {
    return unit == ' ' || unit == '\t' || unit == '\r';
  }

  static boolean isBlank(char unit) {
    return unit == '\n' || isSpace(unit);
  }
}
