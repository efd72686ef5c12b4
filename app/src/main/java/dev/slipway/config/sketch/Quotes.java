package dev.slipway.config.sketch;

/** Finds the end of a text in quotes. */
final class Quotes {
  private Quotes() {}

  /** Reads from the opening quote on; a text whose end is missing ends with its line. */
  static Value read(String text, Scan scan, int column) {
    int start = scan.place();
    char quote = scan.here();
    int at = start + 1;
    while (at < text.length()) {
      char unit = text.charAt(at);
      scan.moveTo(at);
      if (unit == quote && quote == '\'' && text.startsWith("''", at)) at += 2;
      else if (unit == quote) return closed(scan, start, at + 1);
      else if (unit == '\\' && quote == '"') at += 2;
      else if (unit != '\n') at++;
      else if (scan.indentBelow() <= column) break;
      else at = goOn(scan);
    }
    int end = Math.min(at, text.length());
    scan.moveTo(end);
    return new Value(Style.QUOTED, start, end, false);
  }

  private static Value closed(Scan scan, int start, int end) {
    scan.moveTo(end);
    return new Value(Style.QUOTED, start, end, true);
  }

  /** Text that goes on stands deeper than what it belongs to. */
  private static int goOn(Scan scan) {
    scan.toFilledLine();
    return scan.place();
  }
}
