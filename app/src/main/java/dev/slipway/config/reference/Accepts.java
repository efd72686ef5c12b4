package dev.slipway.config.reference;

import dev.slipway.config.Findings;
import dev.slipway.config.schema.Label;
import dev.slipway.config.schema.ValueType;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Source;

/** Whether types take certain texts. */
final class Accepts {
  private Accepts() {}

  static boolean value(ValueType<?> type, String text) {
    var findings = new Findings();
    var scalar = new Node.Scalar(text, true, true, new Source(text).span(0, text.length()));
    return type.read(new Label("it"), scalar, findings).isPresent() && !findings.hasErrors();
  }
}
