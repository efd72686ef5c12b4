package dev.slipway.config.format;

/** Lines as they are written, one after the other. */
final class Page {
  private final StringBuilder written = new StringBuilder();
  private boolean blank;

  String text() {
    return written.toString();
  }

  /** An empty line, if one more line follows; several count as one. */
  void blank() {
    blank = !written.isEmpty();
  }

  void newLine(int column) {
    if (!written.isEmpty()) written.append(blank ? "\n\n" : "\n");
    blank = false;
    written.append(" ".repeat(column));
  }

  /** A line of a text, which may be empty, and then is not indented. */
  void textLine(int column, String line) {
    written.append('\n');
    if (!line.isEmpty()) written.append(" ".repeat(column)).append(line);
  }

  void add(String part) {
    written.append(part);
  }

  /** How much stands in the line already. */
  int column() {
    return written.length() - written.lastIndexOf("\n") - 1;
  }

  /** Ends the last line. */
  void finish(boolean withBreak) {
    if (withBreak && !written.isEmpty()) written.append('\n');
  }
}
