package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.Span;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One of certain words. */
final class ChoiceType<T> implements ValueType<T> {
  private static final int FEW = 4;

  private final Map<String, T> meanings = new LinkedHashMap<>();
  private final List<Choice> choices;
  private final boolean anyCase;

  ChoiceType(Map<Choice, T> choices) {
    this(choices, false);
  }

  private ChoiceType(Map<Choice, T> choices, boolean anyCase) {
    this.choices = List.copyOf(choices.keySet());
    this.anyCase = anyCase;
    choices.forEach((choice, meaning) -> meanings.put(choice.value(), meaning));
  }

  /** In small letters or capitals. */
  static <T> ChoiceType<T> inAnyCase(Map<Choice, T> choices) {
    return new ChoiceType<>(choices, true);
  }

  @Override
  public Optional<T> read(Label label, Node node, Findings findings) {
    if (!(node instanceof Node.Scalar scalar) || scalar.isNull()) {
      Complaints.wrongValue(label, expected(), node, findings);
      return Optional.empty();
    }
    Optional<T> meaning = Optional.ofNullable(meanings.get(word(scalar)));
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
          near.map(word -> new Fix[] {Fix.replace(node.span(), word)})
              .orElseGet(() -> all(node.span())));
    }
    return meaning;
  }

  private String word(Node.Scalar scalar) {
    return anyCase ? scalar.text().toLowerCase(Locale.ROOT) : scalar.text();
  }

  /** Each word to choose from, where there are not too many. */
  private Fix[] all(Span place) {
    return choices.stream()
        .filter(_ -> choices.size() <= FEW)
        .map(choice -> Fix.replace(place, choice.value()).suggested())
        .toArray(Fix[]::new);
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
