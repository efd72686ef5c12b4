package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** True or false, in all the words that YAML ever had for them. */
record FlagType() implements ValueType<Boolean> {
  static final List<Choice> CHOICES =
      List.of(new Choice("true", "Yes."), new Choice("false", "No."));

  @Override
  public Optional<Boolean> read(Label label, Node node, Findings findings) {
    Optional<Boolean> flag = ofNode(node);
    if (flag.isEmpty()) Complaints.wrongValue(label, expected(), node, findings);
    return flag;
  }

  static Optional<Boolean> ofNode(Node node) {
    if (!(node instanceof Node.Scalar scalar) || !scalar.plain()) return Optional.empty();
    return switch (scalar.text().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on" -> Optional.of(true);
      case "false", "no", "off" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  @Override
  public String expected() {
    return "true or false";
  }

  @Override
  public Shape shape() {
    return new Shape.Flag();
  }
}
