package dev.slipway.config.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a mistyped one was most likely meant to be. */
public final class Nearest {
  private Nearest() {}

  /** Empty if no known word is near enough to be worth offering. */
  public static Optional<String> to(String word, Collection<String> known) {
    if (word.length() > 40) return Optional.empty();
    String typed = word.toLowerCase(Locale.ROOT).replace('_', '-').strip();
    return known.stream()
        .filter(candidate -> near(typed, normal(candidate)))
        .min(Comparator.comparingInt(candidate -> distance(typed, normal(candidate))));
  }

  /** The known word that takes the fewest changes, if these are not more than allowed. */
  static Optional<String> within(int allowed, String word, Collection<String> known) {
    if (word.length() > 40) return Optional.empty();
    return known.stream()
        .filter(candidate -> distance(word, candidate) <= allowed)
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
  }

  private static String normal(String word) {
    return word.replace('_', '-');
  }

  private static boolean near(String typed, String known) {
    int longest = Math.max(typed.length(), known.length());
    int allowed = longest <= 4 ? 1 : longest <= 8 ? 2 : 3;
    if (Math.abs(typed.length() - known.length()) > allowed) return false;
    int distance = distance(typed, known);
    boolean sameStart = !typed.isEmpty() && typed.charAt(0) == known.charAt(0);
    return distance <= allowed && distance < known.length() && (sameStart || distance == 1);
  }

  /** How many letters to add, drop, change or swap with their neighbour. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) d[i][0] = i;
    for (int j = 0; j <= b.length(); j++) d[0][j] = j;
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (swapped(a, b, i, j)) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
    return d[a.length()][b.length()];
  }

  private static boolean swapped(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
