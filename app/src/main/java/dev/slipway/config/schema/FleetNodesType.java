package dev.slipway.config.schema;

import dev.slipway.config.CountRange;
import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.FleetNodes;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How many machines a fleet has: a number, a range, or a group of fields. */
record FleetNodesType() implements ValueType<FleetNodes> {
  private static final Field<Integer> MIN =
      Field.later("min", Types.NATURAL, "min: 0", "As many are always kept.").fallback("0");
  private static final Field<Integer> TARGET =
      Field.later("target", Types.NATURAL, "target: 2", "As many are made at first.")
          .fallback("as \"min\"")
          .rule("From \"min\" to \"max\".");
  private static final Field<Integer> MAX =
      Field.later("max", Types.NATURAL, "max: 4", "Never more.").fallback("no limit");

  private static final GroupType<FleetNodes> GROUP =
      new GroupType<>(
          "a number of machines",
          List.of(MIN, TARGET, MAX),
          List.of(FleetNodesType::inOrder),
          FleetNodesType::build);

  private static FleetNodes build(Values values) {
    int min = values.get(MIN).orElse(0);
    return new FleetNodes(
        min,
        values.get(TARGET).orElse(min),
        values.get(MAX).map(OptionalInt::of).orElse(OptionalInt.empty()));
  }

  private static void inOrder(Given given, Findings findings) {
    int min = given.value(MIN).orElse(0);
    int target = given.value(TARGET).orElse(min);
    int max = given.value(MAX).orElse(Integer.MAX_VALUE);
    if (target < min) {
      report(given, TARGET, "\"target\" must be at least \"min\", which is " + min, min, findings);
    }
    if (max < min) {
      report(given, MAX, "\"max\" must be at least \"min\", which is " + min, min, findings);
    } else if (max < target && target >= min) {
      report(given, TARGET, "\"target\" must be at most \"max\", which is " + max, max, findings);
    }
  }

  private static void report(
      Given given, Field<?> field, String sentence, int right, Findings findings) {
    findings.error(
        "out-of-range",
        given.valueSpan(field),
        sentence + ".",
        Fix.replace(given.valueSpan(field), String.valueOf(right)).suggested());
  }

  @Override
  public Optional<FleetNodes> read(Label label, Node node, Findings findings) {
    return node instanceof Node.Mapping
        ? GROUP.read(label, node, findings)
        : Types.NODES.read(label, node, findings).map(FleetNodesType::of);
  }

  private static FleetNodes of(CountRange count) {
    return new FleetNodes(count.least(), count.least(), count.most());
  }

  @Override
  public String expected() {
    return "a number such as 2, a range such as 0..4, or \"min\", \"target\" and \"max\"";
  }

  @Override
  public List<String> forms() {
    return List.of("2", "0..4", "1..", "{min: 0, target: 2, max: 4}");
  }

  @Override
  public Shape shape() {
    return Shape.AnyOf.of(Types.NODES.shape(), GROUP.shape());
  }
}
