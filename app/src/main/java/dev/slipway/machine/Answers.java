package dev.slipway.machine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The lines of a survey: keys with one value or several. What is not such a line is passed over.
 */
record Answers(Map<String, List<String>> values) {
  private static final String END = "end";

  static Answers parse(String text) {
    return new Answers(
        text.lines()
            .filter(line -> line.indexOf('\t') > 0)
            .collect(
                Collectors.groupingBy(
                    line -> line.substring(0, line.indexOf('\t')),
                    Collectors.mapping(
                        line -> line.substring(line.indexOf('\t') + 1).strip(),
                        Collectors.toList()))));
  }

  /** Whether the survey came to its end. */
  boolean complete() {
    return values.containsKey(END);
  }

  List<String> all(String key) {
    return values.getOrDefault(key, List.of());
  }

  /** The first value; empty for none. */
  String one(String key) {
    List<String> known = all(key);
    return known.isEmpty() ? "" : known.getFirst();
  }

  /** One of the numbers in a value; what is none counts as 0. */
  long amount(String key, int place) {
    String[] words = one(key).split(" ", -1);
    return place < words.length ? number(words[place]) : 0;
  }

  long amount(String key) {
    return amount(key, 0);
  }

  static long number(String word) {
    try {
      return Long.parseLong(word.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
