package dev.slipway.ui.form;

import dev.slipway.config.Findings;
import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.Span;
import dev.slipway.config.edit.Value;
import dev.slipway.config.schema.Label;
import dev.slipway.config.schema.ValueType;
import dev.slipway.config.yaml.Node;
import java.util.Optional;

/** What someone typed into a field, as a value. */
final class Typed {
  private Typed() {}

  /**
   * @param keepsQuotes the quotes around it stay where that means the same
   */
  static Value value(Optional<ValueType<?>> type, String text, boolean keepsQuotes) {
    Optional<Shapes> shapes = type.map(Shapes::of);
    boolean literal =
        shapes
            .filter(found -> keepsQuotes ? found.isNeverText(text) : found.isLiteral(text))
            .isPresent();
    return literal ? new Value.Plain(text) : new Value.Text(text, keepsQuotes);
  }

  /** What is wrong with a text as it stands in its field, in the words of the language. */
  static Optional<String> complaint(FormField field, String text) {
    if (text.isEmpty() || field.type().isEmpty()) return Optional.empty();
    ValueType<?> type = field.type().get();
    boolean plain = value(field.type(), text, false) instanceof Value.Plain;
    var scalar = new Node.Scalar(text, plain, true, Span.BEGINNING);
    var findings = new Findings();
    var _ = type.read(new Label('"' + field.title() + '"'), scalar, findings);
    return findings.sorted().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(Problem::message)
        .findFirst();
  }
}
