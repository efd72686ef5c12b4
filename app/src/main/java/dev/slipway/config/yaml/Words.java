package dev.slipway.config.yaml;

/** How pieces of a user's text are shown inside a sentence. */
public final class Words {
  private static final int LONGEST = 60;

  private Words() {}

  /**
   * In double quotes, or in single ones if it holds such itself, on one line, and shortened if
   * long.
   */
  public static String quoted(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    int points = line.codePointCount(0, line.length());
    char mark = line.indexOf('"') >= 0 && line.indexOf('\'') < 0 ? '\'' : '"';
    if (points <= LONGEST) return mark + line + mark;
    return mark + line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "..." + mark;
  }
}
