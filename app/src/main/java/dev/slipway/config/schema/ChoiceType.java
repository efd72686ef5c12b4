package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One of certain words. */
final class ChoiceType<T> implements ValueType<T> {
  private final Map<String, T> meanings = new LinkedHashMap<>();
  private final List<Choice> choices;

  ChoiceType(Map<Choice, T> choices) {
    this.choices = List.copyOf(choices.keySet());
    choices.forEach((choice, meaning) -> meanings.put(choice.value(), meaning));
  }

  @Override
  public Optional<T> read(Label label, Node node, Findings findings) {
    if (!(node instanceof Node.Scalar scalar) || scalar.isNull()) {
      Complaints.wrongValue(label, expected(), node, findings);
      return Optional.empty();
    }
    Optional<T> meaning = Optional.ofNullable(meanings.get(scalar.text()));
    if (meaning.isEmpty()) {
      Optional<String> near =
          Nearest.to(scalar.text(), meanings.keySet())
              .or(() -> Synonyms.of(scalar.text()).filter(meanings::containsKey));
      String guess = near.map(word -> " Did you mean \"" + word + "\"?").orElse("");
      findings.error(
          "unknown-value",
          node.span(),
          "%s must be %s, not %s.%s"
              .formatted(label.capital(), expected(), Words.quoted(scalar.text()), guess),
          near.map(word -> Fix.replace(node.span(), word)).stream().toArray(Fix[]::new));
    }
    return meaning;
  }

  @Override
  public String expected() {
    if (choices.size() == 1) return '"' + choices.getFirst().value() + '"';
    String list =
        choices.subList(0, choices.size() - 1).stream()
            .map(Choice::value)
            .collect(Collectors.joining(", "));
    return list + " or " + choices.getLast().value();
  }

  @Override
  public Shape shape() {
    return new Shape.Words(choices);
  }
}
