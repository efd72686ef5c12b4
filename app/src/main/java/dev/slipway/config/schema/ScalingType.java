package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Scaling;
import dev.slipway.config.yaml.Node;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When replicas are added and removed. */
record ScalingType() implements ValueType<Scaling> {
  private static final Field<String> METRIC =
      Field.later(
              "metric",
              Types.choice(List.of("rps"), "rps", "Requests per second."),
              "metric: rps",
              "What is counted.")
          .mustBeGiven();
  private static final Field<Double> TARGET =
      Field.later(
              "target",
              DecimalType.moreThanZero("a number more than 0"),
              "target: 10",
              "How much of it each replica should have to do.")
          .mustBeGiven();
  private static final Field<Duration> WINDOW =
      Field.later("window", new WindowType(), "window: 60s", "Over how long it is counted.")
          .fallback("60s");
  private static final Field<Duration> UP =
      Field.later(
              "scale_up_delay",
              TimeType.ANY,
              "scale_up_delay: 5m",
              "How long to wait after a change before a replica is added.")
          .fallback("5m");
  private static final Field<Duration> DOWN =
      Field.later(
              "scale_down_delay",
              TimeType.ANY,
              "scale_down_delay: 10m",
              "How long to wait after a change before a replica is removed.")
          .fallback("10m");
  private static final GroupType<Scaling> GROUP =
      new GroupType<>(
          "the fields \"metric\" and \"target\"",
          List.of(METRIC, TARGET, WINDOW, UP, DOWN),
          values ->
              new Scaling(
                  values.get(TARGET).orElseThrow(),
                  values.get(WINDOW).orElse(Duration.ofSeconds(60)),
                  values.get(UP).orElse(Duration.ofMinutes(5)),
                  values.get(DOWN).orElse(Duration.ofMinutes(10))));

  @Override
  public Optional<Scaling> read(Label label, Node node, Findings findings) {
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
