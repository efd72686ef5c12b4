package dev.slipway.host;

import java.util.regex.Pattern;

/** The one place that quotes a word for a POSIX shell. */
public final class ShellQuote {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  private ShellQuote() {}

  /**
   * The word, quoted so that a shell takes it as it is.
   *
   * @throws IllegalArgumentException when it has a zero character, which no argument can carry
   */
  public static String quote(String word) {
    if (word.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("A word for a shell cannot have a zero character");
    }
    if (PLAIN.matcher(word).matches()) return word;
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
