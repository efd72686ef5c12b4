package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.ShellWords;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A command that is split into words as a shell does it, so that each quote needs its other one.
 */
record EntrypointType() implements ValueType<String> {
  private static final TextType TEXT = TextType.any("a command", "/bin/bash -c");

  @Override
  public Optional<String> read(Label label, Node node, Findings findings) {
    Optional<String> text = TEXT.read(label, node, findings);
    OptionalInt open =
        text.map(line -> ShellWords.of(line).openQuote()).orElse(OptionalInt.empty());
    if (open.isEmpty() || !(node instanceof Node.Scalar scalar)) return text;
    int quote = open.getAsInt();
    findings.error(
        "open-quote",
        scalar.part(quote, quote + 1),
        "The quote "
            + scalar.text().charAt(quote)
            + " that starts here is never closed. A shell would wait for its other one.");
    return Optional.empty();
  }

  @Override
  public String expected() {
    return TEXT.expected();
  }

  @Override
  public List<String> forms() {
    return TEXT.forms();
  }

  @Override
  public Shape shape() {
    return TEXT.shape();
  }
}
