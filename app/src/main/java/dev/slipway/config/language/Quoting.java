package dev.slipway.config.language;

import java.util.regex.Pattern;

/** Writes a text so that YAML reads the same text. */
final class Quoting {
  private static final Pattern STARTS = Pattern.compile("[-?:](?: .*)?|[*&!%@`|>\\[\\]{}\"'#,].*");

  private Quoting() {}

  static String written(String text, boolean flow) {
    return needsQuotes(text, flow) ? quoted(text, '"') : text;
  }

  /** In the quotes that were opened already. */
  static String quoted(String text, char quote) {
    return quote == '\''
        ? "'" + text.replace("'", "''") + "'"
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Between quotes that stand there already. */
  static String inside(String text, char quote) {
    String whole = quoted(text, quote);
    return whole.substring(1, whole.length() - 1);
  }

  private static boolean needsQuotes(String text, boolean flow) {
    return text.isEmpty()
        || STARTS.matcher(text).matches()
        || text.contains(": ")
        || text.contains(" #")
        || text.endsWith(":")
        || (flow && text.matches(".*[,\\[\\]{}].*"));
  }
}
