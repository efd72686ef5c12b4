package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.UtilizationPolicy;
import dev.slipway.config.yaml.Node;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When graphics cards are idle enough to end a run. */
record UtilizationPolicyType() implements ValueType<UtilizationPolicy> {
  private static final Field<Integer> LEAST =
      Field.later(
              "min_gpu_utilization",
              new WholeType(0, 100),
              "min_gpu_utilization: 10",
              "In percent: a graphics card with less to do is idle.")
          .mustBeGiven();
  private static final Field<Duration> WINDOW =
      Field.later(
              "time_window",
              TimeType.atLeast(Duration.ofMinutes(5)),
              "time_window: 1h",
              "How long a card must be idle all the time, from 5m to 1h.")
          .mustBeGiven();
  private static final GroupType<UtilizationPolicy> GROUP =
      new GroupType<>(
          "the fields \"min_gpu_utilization\" and \"time_window\"",
          List.of(LEAST, WINDOW),
          List.of(
              (given, findings) ->
                  ServerLimits.time(given, WINDOW, ServerLimits.LONGEST_WINDOW, findings)),
          values ->
              new UtilizationPolicy(
                  values.get(LEAST).orElseThrow(), values.get(WINDOW).orElseThrow()));

  @Override
  public Optional<UtilizationPolicy> read(Label label, Node node, Findings findings) {
    return GROUP.read(label, node, findings);
  }

  @Override
  public String expected() {
    return GROUP.expected();
  }

  @Override
  public Shape shape() {
    return GROUP.shape();
  }
}
