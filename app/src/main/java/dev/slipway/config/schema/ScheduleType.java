package dev.slipway.config.schema;

import dev.slipway.config.Cron;
import dev.slipway.config.Findings;
import dev.slipway.config.Schedule;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** When a run starts by itself. */
record ScheduleType() implements ValueType<Schedule> {
  private static final Field<List<Cron>> CRON =
      Field.later(
              "cron",
              new OneOrMore<>(new CronType(), "a time such as \"0 8 * * mon\", or a list of times"),
              "cron: 0 8 * * mon",
              "Minute, hour, day, month and day of the week, in UTC. Days of the week are mon to"
                  + " sun, or 0 for Monday to 6 for Sunday.")
          .mustBeGiven();
  private static final GroupType<Schedule> GROUP =
      new GroupType<>(
          "the field \"cron\"", List.of(CRON), values -> new Schedule(values.list(CRON)));

  @Override
  public Optional<Schedule> read(Label label, Node node, Findings findings) {
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
