package dev.slipway.config.language;

import java.util.Locale;
import java.util.OptionalInt;

/** How well a word fits what was typed. */
final class Fit {
  private static final int PREFIX = 0;
  private static final int PART = 1;
  private static final int PARTS = 2;
  private static final int INSIDE = 3;

  /** Worth showing only where nothing fits better. */
  static final int SCATTERED = 4;

  private static final int LONGEST = 20;

  private Fit() {}

  /** 0 is the best; empty if it does not fit at all. */
  static OptionalInt of(String typed, String word) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    String known = word.toLowerCase(Locale.ROOT);
    if (known.startsWith(wanted)) return OptionalInt.of(PREFIX);
    int inside = known.indexOf(wanted);
    if (inside >= 0) return OptionalInt.of(startsPart(known, inside) ? PART : INSIDE);
    if (wanted.length() > Math.min(known.length(), LONGEST)) return OptionalInt.empty();
    if (isMadeOfParts(wanted, 0, known, 0)) return OptionalInt.of(PARTS);
    return wanted.length() > 2 && isScattered(wanted, known)
        ? OptionalInt.of(SCATTERED)
        : OptionalInt.empty();
  }

  /** The same for free text, in which only the beginnings of words count. */
  static OptionalInt ofText(String typed, String text) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    String known = text.toLowerCase(Locale.ROOT);
    if (known.startsWith(wanted)) return OptionalInt.of(PREFIX);
    return known.contains(" " + wanted) ? OptionalInt.of(PART) : OptionalInt.empty();
  }

  private static boolean startsPart(String word, int at) {
    return at == 0 || !Character.isLetterOrDigit(word.charAt(at - 1));
  }

  /** {@code regau} is made of the beginnings of the parts of {@code registry_auth}. */
  private static boolean isMadeOfParts(String wanted, int from, String word, int at) {
    if (from == wanted.length()) return true;
    for (int part = at; part < word.length(); part++) {
      if (!startsPart(word, part)) continue;
      int length = common(wanted, from, word, part);
      for (int taken = length; taken > 0; taken--) {
        if (isMadeOfParts(wanted, from + taken, word, part + taken)) return true;
      }
    }
    return false;
  }

  private static int common(String wanted, int from, String word, int at) {
    int length = 0;
    while (from + length < wanted.length()
        && at + length < word.length()
        && wanted.charAt(from + length) == word.charAt(at + length)) length++;
    return length;
  }

  /** All letters in their order, the first of them at the beginning. */
  private static boolean isScattered(String wanted, String word) {
    if (wanted.charAt(0) != word.charAt(0)) return false;
    int at = 0;
    for (int i = 0; i < wanted.length(); i++) {
      at = word.indexOf(wanted.charAt(i), at) + 1;
      if (at == 0) return false;
    }
    return true;
  }
}
