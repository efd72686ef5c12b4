package dev.slipway.publish.remote;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a script told: lines of a key, a tab and a value. Others are passed over.
 *
 * @param values by key, in the order they were told
 */
public record Lines(Map<String, List<String>> values) {
  private static final char TAB = '\t';

  /** Reads what a script wrote. */
  public static Lines of(String text) {
    return new Lines(
        text.lines()
            .filter(line -> line.indexOf(TAB) > 0)
            .collect(
                Collectors.groupingBy(
                    line -> line.substring(0, line.indexOf(TAB)),
                    Collectors.mapping(
                        line -> line.substring(line.indexOf(TAB) + 1).strip(),
                        Collectors.toList()))));
  }

  /** Every value of a key. */
  public List<String> all(String key) {
    return values.getOrDefault(key, List.of());
  }

  /** The first value of a key; empty for none. */
  public String one(String key) {
    List<String> known = all(key);
    return known.isEmpty() ? "" : known.getFirst();
  }
}
