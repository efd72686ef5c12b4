package dev.slipway.config.yaml;

/** How pieces of a user's text are shown inside a sentence. */
public final class Words {
  private static final int LONGEST = 60;

  private Words() {}

  /** In double quotes, on one line, and shortened if long. */
  public static String quoted(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    int points = line.codePointCount(0, line.length());
    if (points <= LONGEST) return '"' + line + '"';
    return '"' + line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "...\"";
  }
}
