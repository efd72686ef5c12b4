package dev.slipway.cli;

import dev.slipway.engine.Words;
import dev.slipway.store.RunRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Runs as people speak of them. */
final class RunWords {
  private RunWords() {}

  /** The state, with what is happening when that says more: "running, waiting for port 8000". */
  static String status(RunRecord run) {
    String state = run.state().word();
    String activity = run.activity();
    if (!run.active()) {
      return run.exitCode()
          .filter(code -> code != 0)
          .map(code -> state + " (" + code + ")")
          .orElse(state);
    }
    boolean same = activity.equalsIgnoreCase(state);
    return same
        ? state
        : state + ", " + activity.substring(0, 1).toLowerCase(Locale.ROOT) + activity.substring(1);
  }

  static String ago(Instant then, Instant now) {
    return Words.duration(Duration.between(then, now)) + " ago";
  }
}
