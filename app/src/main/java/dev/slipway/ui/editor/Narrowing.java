package dev.slipway.ui.editor;

import java.util.List;
import java.util.Locale;

/**
 * Suggestions for one place, and which of them still stand after more was typed there. It bridges
 * the time until the language has answered again.
 *
 * @param caret where the caret was
 * @param text the text then
 */
record Narrowing(String text, int caret, List<Suggestion> found) {

  /** Those that go with the text as it is now; none when it changed elsewhere. */
  List<Suggestion> after(String now, int caretNow) {
    int grown = now.length() - text.length();
    boolean onlyTyped = caretNow - caret == grown && sameAround(now, caretNow);
    if (!onlyTyped) return List.of();
    return found.stream()
        .filter(one -> one.start() <= caretNow && fits(one, now.substring(one.start(), caretNow)))
        .map(one -> one.endingAt(one.end() + grown))
        .toList();
  }

  private boolean sameAround(String now, int caretNow) {
    int before = Math.min(caret, caretNow);
    return now.regionMatches(0, text, 0, before)
        && now.regionMatches(caretNow, text, caret, text.length() - caret);
  }

  private static boolean fits(Suggestion one, String typed) {
    String word = typed.strip().toLowerCase(Locale.ROOT);
    return one.label().toLowerCase(Locale.ROOT).contains(word)
        || one.insert().strip().toLowerCase(Locale.ROOT).startsWith(word);
  }
}
