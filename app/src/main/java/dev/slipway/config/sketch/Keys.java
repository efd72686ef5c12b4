package dev.slipway.config.sketch;

/** Finds out where a text names a field. */
final class Keys {
  private static final String NO_START = "#:{}[],&*!|>'\"%@`?";
  private static final String NO_PART = "{}[],#\"'";

  private Keys() {}

  /** The colon behind the name that starts here; -1 if none does. */
  static int colonOfBlock(String text, int from, int lineEnd) {
    if (from >= lineEnd) return -1;
    char first = text.charAt(from);
    if (first == '"' || first == '\'') return colonOfQuoted(text, from, lineEnd);
    if (NO_START.indexOf(first) >= 0) return -1;
    for (int i = from; i < lineEnd; i++) {
      char unit = text.charAt(i);
      if (unit == ':' && endsName(text, i)) return i;
      if (NO_PART.indexOf(unit) >= 0) return -1;
      if (Scan.isSpace(unit)) return onlySpaceBeforeColon(text, i, lineEnd);
    }
    return -1;
  }

  private static int colonOfQuoted(String text, int from, int lineEnd) {
    int close = text.indexOf(text.charAt(from), from + 1, lineEnd);
    return close < 0 ? -1 : onlySpaceBeforeColon(text, close + 1, lineEnd);
  }

  private static int onlySpaceBeforeColon(String text, int from, int lineEnd) {
    int i = from;
    while (i < lineEnd && Scan.isSpace(text.charAt(i))) i++;
    return i < lineEnd && text.charAt(i) == ':' && endsName(text, i) ? i : -1;
  }

  /** A colon ends a name only before a space or the end of a line. */
  static boolean endsName(String text, int colon) {
    return colon + 1 >= text.length() || Scan.isBlank(text.charAt(colon + 1));
  }

  static String name(String text, int from, int colon) {
    String written = text.substring(from, colon).stripTrailing();
    boolean quoted =
        written.length() > 1
            && (written.charAt(0) == '"' || written.charAt(0) == '\'')
            && written.charAt(0) == written.charAt(written.length() - 1);
    return quoted ? written.substring(1, written.length() - 1) : written;
  }
}
