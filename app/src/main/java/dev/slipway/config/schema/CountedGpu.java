package dev.slipway.config.schema;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A card's name with a count at it: {@code A100x2} or {@code 2x A100}. */
record CountedGpu(String name, String count) {
  private static final int LONGEST = 40;
  private static final Pattern BEHIND =
      Pattern.compile("(?<name>[a-zA-Z][a-zA-Z0-9 _-]*?) *[xX*\u00D7] *(?<count>[0-9]{1,3})");
  private static final Pattern BEFORE =
      Pattern.compile("(?<count>[0-9]{1,3})(?: *[xX*\u00D7] *| +)(?<name>[a-zA-Z][a-zA-Z0-9 _-]*)");

  /** Empty if it is none, or not of a card that is known. */
  static Optional<CountedGpu> of(String text) {
    if (text.length() > LONGEST) return Optional.empty();
    return Stream.of(BEHIND, BEFORE)
        .map(pattern -> pattern.matcher(text))
        .filter(Matcher::matches)
        .flatMap(found -> of(found).stream())
        .findFirst();
  }

  private static Optional<CountedGpu> of(Matcher found) {
    return KnownGpus.named(found.group("name").replace(" ", ""))
        .map(name -> new CountedGpu(name, found.group("count")));
  }

  /** As it is meant to be written. */
  String apart() {
    return name + ":" + count;
  }
}
