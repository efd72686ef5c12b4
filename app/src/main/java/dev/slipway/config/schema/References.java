package dev.slipway.config.schema;

/** Texts that hold references are known only later, so that no rule can judge them yet. */
final class References {
  /** A pattern's alternative for such texts. */
  static final String PATTERN = "[\\s\\S]*\\$\\{\\{[\\s\\S]*";

  private References() {}

  static boolean isIn(String text) {
    return text.contains("${{");
  }

  /** What a pattern asks for, or a text with a reference. */
  static String or(String pattern) {
    return "(?:" + pattern + ")|" + PATTERN;
  }
}
