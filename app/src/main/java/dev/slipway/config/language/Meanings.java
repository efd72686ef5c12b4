package dev.slipway.config.language;

import dev.slipway.config.Findings;
import dev.slipway.config.schema.Label;
import dev.slipway.config.schema.ValueType;
import dev.slipway.config.wording.Wording;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Source;
import java.util.Optional;

/** What single texts mean where a certain type of value is expected. */
final class Meanings {
  private static final Label IT = new Label("it");

  private Meanings() {}

  /** In words, as a sentence; empty if the text is wrong, or says all by itself. */
  static Optional<String> of(ValueType<?> type, String text) {
    return read(type, text)
        .flatMap(Wording::of)
        .filter(phrase -> !phrase.equals(text))
        .map(Meanings::sentence);
  }

  /** Whether the text is a value of this type. */
  static boolean accepts(ValueType<?> type, String text) {
    return read(type, text).isPresent();
  }

  private static Optional<Object> read(ValueType<?> type, String text) {
    if (text.isBlank()) return Optional.empty();
    var findings = new Findings();
    var scalar = new Node.Scalar(text, true, true, new Source(text).span(0, text.length()));
    Optional<Object> value = type.read(IT, scalar, findings).map(found -> found);
    return findings.hasErrors() ? Optional.empty() : value;
  }

  private static String sentence(String phrase) {
    return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1) + ".";
  }
}
