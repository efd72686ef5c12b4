package dev.slipway.config.repair;

/** The lines of a text around an offset. */
record Lines(String text) {

  /** The offset of the first character of the line that holds this offset. */
  int start(int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    return start == 0 && text.startsWith("\uFEFF") ? 1 : start;
  }

  /** The offset behind the line's last character, its line break not counted. */
  int end(int offset) {
    int end = text.indexOf('\n', offset);
    if (end < 0) return text.length();
    return end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /** The offset of the next line, or the text's end. */
  int next(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end + 1;
  }

  /** How many characters stand before this offset in its line. */
  int column(int offset) {
    return offset - start(offset);
  }

  /** What stands before this offset in its line. */
  String before(int offset) {
    return text.substring(start(offset), offset);
  }

  /** The line break that this text uses, by its first one. */
  String lineBreak() {
    int first = text.indexOf('\n');
    return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
  }
}
