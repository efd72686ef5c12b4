package dev.slipway.ui.editor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;

/**
 * Where something stands in a text.
 *
 * @param text what was searched
 * @param query what was looked for
 * @param matches ascending; they do not overlap
 * @param trouble why not all were looked for, as a sentence
 */
record Occurrences(String text, SearchQuery query, List<Match> matches, Optional<String> trouble) {
  static final Occurrences NONE = none("", SearchQuery.NOTHING, Optional.empty());

  /** How long a search may take; only a regular expression gets near. */
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private static Occurrences none(String text, SearchQuery query, Optional<String> trouble) {
    return new Occurrences(text, query, List.of(), trouble);
  }

  static Occurrences of(String text, SearchQuery query) {
    long end = System.nanoTime() + LIMIT.toNanos();
    return of(text, query, () -> System.nanoTime() - end > 0);
  }

  static Occurrences of(String text, SearchQuery query, BooleanSupplier over) {
    if (query.words().isEmpty()) return none(text, query, Optional.empty());
    return switch (query.compile()) {
      case SearchQuery.Unusable(String sentence) -> none(text, query, Optional.of(sentence));
      case SearchQuery.Usable(var pattern) ->
          search(text, query, pattern.matcher(new Limited(text, over)));
    };
  }

  private static Occurrences search(String text, SearchQuery query, Matcher matcher) {
    List<Match> found = new ArrayList<>();
    try {
      while (matcher.find()) {
        if (matcher.end() > matcher.start()) found.add(new Match(matcher.start(), matcher.end()));
      }
    } catch (Limited.Reached | StackOverflowError e) {
      return none(
          text,
          query,
          Optional.of("Searching for this regular expression takes too long. Make it simpler."));
    }
    return new Occurrences(text, query, List.copyOf(found), Optional.empty());
  }

  /** The index of the first one at or behind an offset; from the top again after the last. */
  OptionalInt nextFrom(int offset) {
    if (matches.isEmpty()) return OptionalInt.empty();
    for (int i = 0; i < matches.size(); i++) {
      if (matches.get(i).start() >= offset) return OptionalInt.of(i);
    }
    return OptionalInt.of(0);
  }

  /**
   * The index of the last one that starts before an offset; from the end again before the first.
   */
  OptionalInt previousFrom(int offset) {
    if (matches.isEmpty()) return OptionalInt.empty();
    for (int i = matches.size() - 1; i >= 0; i--) {
      if (matches.get(i).start() < offset) return OptionalInt.of(i);
    }
    return OptionalInt.of(matches.size() - 1);
  }

  /** The index of the one that is exactly this stretch. */
  OptionalInt at(int start, int end) {
    int index = matches.indexOf(new Match(start, end));
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** "2 of 5", for people; the index counts from 0. */
  String place(OptionalInt index) {
    if (query.words().isEmpty()) return "";
    if (trouble.isPresent()) return "Not searched";
    if (matches.isEmpty()) return "Not found";
    if (index.isEmpty()) return matches.size() == 1 ? "1 match" : matches.size() + " matches";
    return (index.getAsInt() + 1) + " of " + matches.size();
  }
}
