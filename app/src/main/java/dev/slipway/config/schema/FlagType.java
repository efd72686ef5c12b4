package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** True or false, in all the words that YAML ever had for them. */
record FlagType() implements ValueType<Boolean> {
  static final List<Choice> CHOICES =
      List.of(new Choice("true", "Yes."), new Choice("false", "No."));

  private static final Set<String> YES = Set.of("true", "yes", "on", "t", "y", "1");
  private static final Set<String> NO = Set.of("false", "no", "off", "f", "n", "0");

  private static final List<String> MISTYPED = List.of("true", "false", "yes", "off");

  /** Quotes and numbers do no harm where only a flag can be meant. */
  @Override
  public Optional<Boolean> read(Label label, Node node, Findings findings) {
    String word = node instanceof Node.Scalar scalar ? scalar.text().toLowerCase(Locale.ROOT) : "";
    if (YES.contains(word)) return Optional.of(true);
    if (NO.contains(word)) return Optional.of(false);
    findings.error(
        "wrong-value",
        node.span(),
        label.capital() + " must be true or false, not " + node.phrase() + ".",
        fixes(node));
    return Optional.empty();
  }

  /** The flag that a mistyped word was most likely meant to be, or both of them. */
  static Fix[] fixes(Node node) {
    if (!(node instanceof Node.Scalar scalar) || scalar.isNull()) return new Fix[0];
    Optional<String> near = Nearest.to(scalar.text(), MISTYPED);
    if (near.isPresent()) {
      String meant = String.valueOf(YES.contains(near.get()));
      return new Fix[] {Fix.replace(node.span(), meant)};
    }
    return CHOICES.stream()
        .map(choice -> Fix.replace(node.span(), choice.value()).suggested())
        .toArray(Fix[]::new);
  }

  /** A flag where a text could be meant too. */
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
