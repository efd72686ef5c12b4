package dev.slipway.ui.runs;

import dev.slipway.store.RunRecord;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the reader wants to see: runs in a scope that have every word of a text in their name, type,
 * status or place.
 */
record RunFilter(Scope scope, List<String> words) implements Predicate<RunRecord> {
  static final RunFilter EVERYTHING = new RunFilter(Scope.ALL, List.of());

  RunFilter {
    words = List.copyOf(words);
  }

  static RunFilter of(Scope scope, String text) {
    List<String> words =
        Stream.of(text.toLowerCase(Locale.ROOT).split("[\\s,]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    return new RunFilter(scope, words);
  }

  @Override
  public boolean test(RunRecord run) {
    return scope.includes(run) && words.stream().allMatch(word -> has(run, word));
  }

  private static boolean has(RunRecord run, String word) {
    return contains(run.name(), word)
        || contains(run.state().word(), word)
        || contains(run.where(), word)
        || contains(run.type(), word)
        || contains(run.activity(), word);
  }

  private static boolean contains(String text, String word) {
    return text.toLowerCase(Locale.ROOT).contains(word);
  }
}
