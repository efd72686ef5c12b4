package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.resource.Range;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** A number of replicas, or a range of which the end is given. */
record ReplicaCountType() implements ValueType<Range<Integer>> {
  private static final RangeType<Integer> RANGE = RangeType.ofCounts(0);

  @Override
  public Optional<Range<Integer>> read(Label label, Node node, Findings findings) {
    Optional<Range<Integer>> range = RANGE.read(label, node, findings);
    if (range.isEmpty() || range.get().max().isPresent()) return range;
    findings.error(
        "range-end",
        node.span(),
        "How many replicas there are at most must be said: write, for example, "
            + range.get().min().orElse(0)
            + ".."
            + (range.get().min().orElse(0) + 4)
            + ".");
    return Optional.empty();
  }

  @Override
  public String expected() {
    return "a whole number such as 2, or a range such as 1..4";
  }

  @Override
  public List<String> forms() {
    return List.of("2", "1..4", "0..4");
  }

  @Override
  public Shape shape() {
    return RANGE.shape();
  }
}
