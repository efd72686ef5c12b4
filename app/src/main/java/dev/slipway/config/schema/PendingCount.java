package dev.slipway.config.schema;

import dev.slipway.config.CountRange;
import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Node;
import java.util.Optional;
import java.util.OptionalInt;

record PendingCount() implements ValueType<CountRange> {
  public Optional<CountRange> read(Label label, Node node, Findings findings) {
    if (node instanceof Node.Scalar s) {
      var m = java.util.regex.Pattern.compile("(\\d+)?(\\.\\.(\\d+)?)?").matcher(s.text());
      if (m.matches() && !s.text().isEmpty()) {
        int least = m.group(1) == null ? 0 : Integer.parseInt(m.group(1));
        return Optional.of(
            new CountRange(
                least,
                m.group(2) == null
                    ? OptionalInt.of(least)
                    : m.group(3) == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(m.group(3)))));
      }
    }
    Complaints.wrongValue(label, expected(), node, findings);
    return Optional.empty();
  }

  public String expected() {
    return "a number such as 2, or a range such as 0..4";
  }

  public Shape shape() {
    return Shape.Text.ANY;
  }
}
