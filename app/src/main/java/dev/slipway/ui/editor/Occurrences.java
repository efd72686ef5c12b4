package dev.slipway.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where a word stands in a text, upper and lower case alike.
 *
 * @param starts the offsets, ascending; occurrences do not overlap
 * @param length how long each is
 */
record Occurrences(List<Integer> starts, int length) {

  static Occurrences of(String text, String word) {
    List<Integer> starts = new ArrayList<>();
    int last = text.length() - word.length();
    for (int at = 0; !word.isEmpty() && at <= last; at++) {
      if (!text.regionMatches(true, at, word, 0, word.length())) continue;
      starts.add(at);
      at += word.length() - 1;
    }
    return new Occurrences(List.copyOf(starts), word.length());
  }

  /** The index of the first one at or behind an offset; from the top again after the last. */
  OptionalInt nextFrom(int offset) {
    if (starts.isEmpty()) return OptionalInt.empty();
    for (int i = 0; i < starts.size(); i++) {
      if (starts.get(i) >= offset) return OptionalInt.of(i);
    }
    return OptionalInt.of(0);
  }

  /**
   * The index of the last one that starts before an offset; from the end again before the first.
   */
  OptionalInt previousFrom(int offset) {
    if (starts.isEmpty()) return OptionalInt.empty();
    for (int i = starts.size() - 1; i >= 0; i--) {
      if (starts.get(i) < offset) return OptionalInt.of(i);
    }
    return OptionalInt.of(starts.size() - 1);
  }

  /** "2 of 5", for people; the index counts from 0. */
  String place(OptionalInt index) {
    if (length == 0) return "";
    if (starts.isEmpty()) return "Not found";
    if (index.isEmpty()) return starts.size() == 1 ? "1 match" : starts.size() + " matches";
    return (index.getAsInt() + 1) + " of " + starts.size();
  }
}
