package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.TextEdit;
import dev.slipway.config.resource.Range;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** One value, or from one to another: {@code 4}, {@code 2..8}, {@code 4..}, {@code ..8}. */
final class RangeType<T extends Comparable<? super T>> implements ScalarType<Range<T>> {
  private static final String DOTS = "..";

  private final ScalarType<T> end;
  private final String expected;
  private final List<String> forms;
  private final Field<T> min;
  private final Field<T> max;
  private final GroupType<Ends<T>> group;

  /** What is written at both ends, before it is known whether that makes a range. */
  private record Ends<T>(Optional<T> min, Optional<T> max) {}

  /**
   * @param forms examples: of one value first, then of a range
   */
  RangeType(ScalarType<T> end, String expected, List<String> forms) {
    this.end = end;
    this.expected = expected;
    this.forms = List.copyOf(forms);
    this.min = Field.of("min", end, "min: " + forms.getFirst(), "The least that will do.");
    this.max = Field.of("max", end, "max: " + forms.getFirst(), "The most that will do.");
    this.group =
        new GroupType<>(
            expected, List.of(min, max), values -> new Ends<>(values.get(min), values.get(max)));
  }

  static RangeType<Integer> ofCounts(int least) {
    return new RangeType<>(
        WholeType.atLeast(least),
        "a whole number such as 4, or a range such as 2..8",
        List.of("4", "2..8", "4..", "..8"));
  }

  Field<T> minField() {
    return min;
  }

  Field<T> maxField() {
    return max;
  }

  @Override
  public Optional<Range<T>> read(Label label, Node node, Findings findings) {
    return switch (node) {
      case Node.Scalar scalar when !scalar.isNull() -> readPart(label, Part.of(scalar), findings);
      case Node.Mapping mapping ->
          group
              .read(label, mapping, findings)
              .flatMap(ends -> range(label, ends.min(), ends.max(), mapping, findings));
      default -> {
        Complaints.wrongValue(label, expected, node, findings);
        yield Optional.empty();
      }
    };
  }

  @Override
  public Optional<Range<T>> readPart(Label label, Part part, Findings findings) {
    int dots = part.text().indexOf(DOTS);
    if (dots >= 0) return readEnds(label, part, dots, findings);
    Optional<String> meant = meant(part);
    if (meant.isPresent()) {
      findings.error(
          "range-form",
          part.span(),
          "A range is written with two dots: \"" + meant.get() + "\".",
          part.changeTo(meant.get()));
      return Optional.empty();
    }
    return end.readPart(label, part, findings).map(Range::exactly);
  }

  /** The range that a text in another notation means: {@code 2-8}, {@code 4+}, {@code >=4}. */
  private Optional<String> meant(Part part) {
    String text = part.text();
    if (text.endsWith("+")) return meant(text.length(), part.sub(0, text.length() - 1), "%s..");
    if (text.startsWith(">=")) return meant(text.length(), part.sub(2).strip(), "%s..");
    if (text.startsWith("<=")) return meant(text.length(), part.sub(2).strip(), "..%s");
    for (String dash : List.of("-", "\u2013", "\u2026")) {
      int place = text.indexOf(dash);
      if (place < 1) continue;
      Part low = part.sub(0, place).strip();
      Part high = part.sub(place + dash.length()).strip();
      if (end.accepts(low) && (high.isEmpty() || end.accepts(high))) {
        return Optional.of(low.text() + DOTS + high.text());
      }
    }
    return Optional.empty();
  }

  private Optional<String> meant(int length, Part number, String form) {
    return number.to() - number.from() < length && end.accepts(number)
        ? Optional.of(form.formatted(number.text()))
        : Optional.empty();
  }

  private Optional<Range<T>> readEnds(Label label, Part part, int dots, Findings findings) {
    String text = part.text();
    if (text.startsWith("...", dots)) {
      Part three = part.sub(dots, dots + 3);
      findings.error(
          "range-form", three.span(), "A range has two dots, not three.", three.changeTo(DOTS));
      return Optional.empty();
    }
    if (text.indexOf(DOTS, dots + 2) >= 0) {
      findings.error(
          "range-form", part.span(), "A range has two ends: this one has more. Keep two of them.");
      return Optional.empty();
    }
    Part low = part.sub(0, dots).strip();
    Part high = part.sub(dots + 2).strip();
    if (low.isEmpty() && high.isEmpty()) {
      findings.error("range-empty", part.span(), empty(label));
      return Optional.empty();
    }
    Optional<T> least = readEnd(label, low, findings);
    Optional<T> most = readEnd(label, high, findings);
    boolean wrong = least.isEmpty() != low.isEmpty() || most.isEmpty() != high.isEmpty();
    if (wrong) return Optional.empty();
    if (Range.isReversed(least, most)) {
      findings.error(
          "range-order",
          part.span(),
          reversed(low.text(), high.text()),
          part.changeTo(high.text() + DOTS + low.text()).suggested());
      return Optional.empty();
    }
    return Optional.of(new Range<>(least, most));
  }

  /** Empty if it is not given, too. */
  private Optional<T> readEnd(Label label, Part part, Findings findings) {
    return part.isEmpty() ? Optional.empty() : end.readPart(label, part, findings);
  }

  private String empty(Label label) {
    return label.capital()
        + " needs a value on at least one side of the two dots, such as \""
        + forms.getFirst()
        + "..\".";
  }

  private static String reversed(String low, String high) {
    return "This range runs backwards: " + low + " is more than " + high + ".";
  }

  /** The range that a group's fields make, if they make one. */
  Optional<Range<T>> range(
      Label label, Optional<T> least, Optional<T> most, Node.Mapping mapping, Findings findings) {
    if (least.isEmpty() && most.isEmpty()) {
      findings.error(
          "range-empty",
          mapping.span(),
          label.capital() + " needs the field \"min\", the field \"max\", or both.");
      return Optional.empty();
    }
    if (Range.isReversed(least, most)) {
      Node.Entry low = mapping.entry(min.name()).orElseThrow();
      Node.Entry high = mapping.entry(max.name()).orElseThrow();
      findings.error(
          "range-order",
          low.value().span(),
          "\"min\" is more than \"max\": " + least.get() + " is more than " + most.get() + ".",
          swap(low, high));
      return Optional.empty();
    }
    return Optional.of(new Range<>(least, most));
  }

  private static Fix swap(Node.Entry low, Node.Entry high) {
    return new Fix(
        "Swap \"min\" and \"max\"",
        TextEdit.replace(low.key().span(), high.key().text()),
        TextEdit.replace(high.key().span(), low.key().text()));
  }

  @Override
  public String expected() {
    return expected;
  }

  @Override
  public List<String> forms() {
    return forms;
  }

  @Override
  public String pattern() {
    String one = "(?:" + end.pattern() + ")";
    return one + "|" + one + " *\\.\\. *" + one + "?|\\.\\. *" + one;
  }

  @Override
  public Shape shape() {
    return new Shape.AnyOf(List.of(Shape.Text.matching(pattern()), group.shape()));
  }
}
