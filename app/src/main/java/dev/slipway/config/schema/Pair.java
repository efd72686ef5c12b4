package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.TextEdit;
import dev.slipway.config.yaml.Node;
import java.util.List;

/** Two texts with a colon between them, which a space behind it makes a field for YAML. */
final class Pair {
  private Pair() {}

  /** True if it is such a pair, and was reported. */
  static boolean isSplit(Node node, List<Field<?>> fields, Findings findings) {
    if (!(node instanceof Node.Mapping mapping) || mapping.entries().size() != 1) return false;
    Node.Entry entry = mapping.entries().getFirst();
    Node.Scalar key = entry.key();
    if (!(entry.value() instanceof Node.Scalar value) || value.isNull()) return false;
    boolean known = fields.stream().anyMatch(field -> field.name().equals(key.text()));
    if (known || Nearest.to(key.text(), fields.stream().map(Field::name).toList()).isPresent()) {
      return false;
    }
    int from = key.span().end();
    int to = value.span().start();
    String meant = key.text() + ":" + value.text();
    findings.error(
        "space",
        mapping.span(),
        "There must be no space behind the colon: write " + meant + ".",
        Fix.certain("Remove the space", new TextEdit(from, to, ":")));
    return true;
  }
}
