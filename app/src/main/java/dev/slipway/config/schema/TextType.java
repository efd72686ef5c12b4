package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Text; a number or flag counts as the text that was written.
 *
 * @param complaint what is wrong with a text, as a whole sentence; empty if nothing
 */
record TextType(String expected, List<String> forms, Function<String, Optional<String>> complaint)
    implements ValueType<String> {

  static TextType any(String expected, String... forms) {
    return new TextType(expected, List.of(forms), _ -> Optional.empty());
  }

  static TextType filled(String expected, String... forms) {
    return new TextType(
        expected,
        List.of(forms),
        text -> text.isBlank() ? Optional.of("This text is empty.") : Optional.empty());
  }

  @Override
  public Shape shape() {
    return Shape.Text.ANY;
  }

  @Override
  public Optional<String> read(Label label, Node node, Findings findings) {
    if (!(node instanceof Node.Scalar scalar) || scalar.isNull()) {
      Complaints.notText(label, expected, node, findings);
      return Optional.empty();
    }
    Optional<String> wrong = complaint.apply(scalar.text());
    if (wrong.isEmpty()) PlainValue.check(scalar, findings);
    wrong.ifPresent(sentence -> findings.error("wrong-value", node.span(), sentence));
    return wrong.isPresent() ? Optional.empty() : Optional.of(scalar.text());
  }
}
