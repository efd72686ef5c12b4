package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Retry;
import dev.slipway.config.RetryEvent;
import dev.slipway.config.yaml.Node;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether to try again, or after what and for how long. */
record RetryType() implements ValueType<Retry> {
  private static final ValueType<RetryEvent> EVENT =
      Types.choice(
          List.of(RetryEvent.values()),
          "no-capacity",
          "No machine was to be had.",
          "interruption",
          "The cloud took the machine back.",
          "error",
          "The run failed.");
  private static final Field<List<RetryEvent>> ON_EVENTS =
      Field.later(
              "on_events",
              new OneOrMoreItems<>(ListType.of("a list of events", EVENT)),
              "on_events: [no-capacity, interruption]",
              "After what to try again.")
          .fallback("every event");
  private static final Field<Duration> DURATION =
      Field.later("duration", TimeType.ANY, "duration: 1h", "How long to go on trying.")
          .fallback("1h");
  private static final GroupType<Retry> GROUP =
      new GroupType<>("when to try again", List.of(ON_EVENTS, DURATION), RetryType::build);

  private static Retry build(Values values) {
    Set<RetryEvent> events =
        values
            .get(ON_EVENTS)
            .<Set<RetryEvent>>map(EnumSet::copyOf)
            .orElseGet(() -> EnumSet.allOf(RetryEvent.class));
    return new Retry(events, values.get(DURATION).orElse(Retry.DEFAULT_DURATION));
  }

  @Override
  public Optional<Retry> read(Label label, Node node, Findings findings) {
    if (node instanceof Node.Mapping) return GROUP.read(label, node, findings);
    Optional<Boolean> flag = FlagType.ofNode(node);
    if (flag.isEmpty()) {
      Complaints.wrongValue(label, expected(), node, findings, FlagType.fixes(node));
    }
    return flag.map(on -> on ? Retry.ON : Retry.OFF);
  }

  @Override
  public String expected() {
    return "true, false, or a group with \"on_events\" and \"duration\"";
  }

  @Override
  public List<String> forms() {
    return List.of("true", "false", "{on_events: [no-capacity, interruption], duration: 1h}");
  }

  @Override
  public Shape shape() {
    return Shape.AnyOf.of(new Shape.Flag(), GROUP.shape());
  }
}
