package dev.slipway.config.language;

/** Where words end. */
final class Words {
  private static final String FLOW = ",[]{}";

  private Words() {}

  /**
   * The end of the word that a place is in. A closing quote is part of it; nothing is if the word
   * goes on as free text.
   */
  static int end(Row row, String typed) {
    String after = row.after().stripTrailing();
    boolean quoted = typed.startsWith("\"") || typed.startsWith("'");
    int end = 0;
    while (end < after.length() && isPart(after.charAt(end))) end++;
    boolean free = end < after.length() && isText(after, end);
    if (quoted && end > 0 && after.charAt(end - 1) == typed.charAt(0)) return row.offset() + end;
    return free ? row.offset() : row.offset() + end;
  }

  private static boolean isPart(char unit) {
    return !Character.isWhitespace(unit) && FLOW.indexOf(unit) < 0;
  }

  private static boolean isText(String after, int end) {
    String rest = after.substring(end).strip();
    return !rest.startsWith("#") && FLOW.indexOf(after.charAt(end)) < 0;
  }
}
