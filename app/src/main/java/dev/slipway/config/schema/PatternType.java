package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import java.util.List;
import java.util.Optional;

/**
 * Text of a certain form.
 *
 * @param pattern what the whole text must match
 * @param complaint what to say about a text that does not, as a whole sentence
 * @param references whether a text with a reference is taken as it is
 */
record PatternType(
    String expected, List<String> forms, String pattern, String complaint, boolean references)
    implements ScalarType<String> {

  static PatternType of(String expected, String pattern, String complaint, String... forms) {
    return new PatternType(expected, List.of(forms), pattern, complaint, false);
  }

  /** As it is, but a text with a reference is not judged. */
  PatternType withReferences() {
    return new PatternType(expected, forms, pattern, complaint, true);
  }

  @Override
  public Optional<String> readPart(Label label, Part part, Findings findings) {
    String text = part.text();
    if (text.matches(pattern) || (references && References.isIn(text))) {
      if (part.isWhole()) PlainValue.check(part.scalar(), findings);
      return Optional.of(text);
    }
    findings.error("wrong-value", part.span(), complaint);
    return Optional.empty();
  }

  @Override
  public Shape shape() {
    return Shape.Text.matching(references ? References.or(pattern) : pattern);
  }
}
