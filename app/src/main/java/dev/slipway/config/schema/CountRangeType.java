package dev.slipway.config.schema;

import dev.slipway.config.CountRange;
import dev.slipway.config.Findings;
import dev.slipway.config.resource.Range;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How many: a number, or a range.
 *
 * @param endless whether a range may have no highest number
 */
record CountRangeType(boolean endless) implements ValueType<CountRange> {
  private static final RangeType<Integer> RANGE =
      new RangeType<>(
          WholeType.atLeast(0),
          "a number such as 2, or a range such as 0..4",
          List.of("2", "0..4"));

  /** Of replicas: the highest number must be known. */
  static CountRangeType replicas() {
    return new CountRangeType(false);
  }

  /** Of nodes. */
  static CountRangeType nodes() {
    return new CountRangeType(true);
  }

  @Override
  public Optional<CountRange> read(Label label, Node node, Findings findings) {
    Optional<Range<Integer>> range = RANGE.read(label, node, findings);
    if (range.isEmpty()) return Optional.empty();
    Optional<Integer> max = range.get().max();
    if (!endless && max.isEmpty()) {
      int min = range.get().min().orElse(0);
      findings.error(
          "range-endless",
          node.span(),
          label.capital() + " needs a highest number too, such as " + min + ".." + (min + 4) + ".");
      return Optional.empty();
    }
    return Optional.of(
        new CountRange(
            range.get().min().orElse(0), max.map(OptionalInt::of).orElse(OptionalInt.empty())));
  }

  @Override
  public String expected() {
    return RANGE.expected();
  }

  @Override
  public List<String> forms() {
    return endless ? List.of("2", "0..4", "1..") : List.of("2", "0..4");
  }

  @Override
  public Shape shape() {
    return RANGE.shape();
  }
}
