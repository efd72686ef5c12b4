package dev.slipway.ui.fake;

import dev.slipway.store.RunId;
import dev.slipway.store.RunRecord;
import dev.slipway.store.RunState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Builds records of runs. */
public final class Runs {
  public static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

  private Runs() {}

  public static RunId id(int number) {
    return new RunId(String.format(Locale.ROOT, "%012x", number));
  }

  public static RunRecord run(int number, String name, RunState state) {
    return run(number, name, "service", state, activity(state), Duration.ofMinutes(number), NOW);
  }

  public static RunRecord run(
      int number,
      String name,
      String type,
      RunState state,
      String activity,
      Duration age,
      Instant now) {
    Instant submitted = now.minus(age);
    boolean ended = state.ended();
    return new RunRecord(
        id(number),
        name,
        type,
        state,
        activity,
        submitted.plusSeconds(30),
        "This computer",
        Optional.of(Path.of(name + ".dstack.yml")),
        Path.of("."),
        "# "
            + name
            + "\ntype: "
            + type
            + "\nname: "
            + name
            + "\ncommands:\n  - python app.py\nport: 8000\n",
        List.of(),
        submitted,
        Optional.of(submitted.plusSeconds(20)),
        ended ? Optional.of(now.minusSeconds(240)) : Optional.empty(),
        ended ? Optional.of(state == RunState.FAILED ? 1 : 0) : Optional.empty(),
        state == RunState.FAILED
            ? Optional.of(
                "Out of memory: the container needed more than 8 GB. Ask for more in resources.")
            : Optional.empty(),
        false,
        number);
  }

  private static String activity(RunState state) {
    return switch (state) {
      case PULLING -> "Pulling python:3.12";
      case RUNNING -> "Running";
      default -> RunState.FAILED == state ? "Failed" : "Waiting";
    };
  }
}
