package dev.slipway.engine;

import dev.slipway.store.RunId;
import dev.slipway.store.RunStore;
import dev.slipway.store.StepRecord;
import dev.slipway.store.StepState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The steps of one run, stored before and after each. A step that was done before a crash stays as
 * it was.
 */
final class Timeline {
  private static final Duration PROGRESS = Duration.ofMillis(250);

  private final RunStore store;
  private final RunId run;
  private final Clock clock;
  private final Map<StepKind, StepRecord> steps = new EnumMap<>(StepKind.class);
  private Instant lastProgress = Instant.MIN;

  private Timeline(RunStore store, RunId run, Clock clock) {
    this.store = store;
    this.run = run;
    this.clock = clock;
  }

  /** Lays the steps out, or takes up those that an earlier driver laid out. */
  static Timeline of(RunStore store, RunId run, List<StepKind> kinds, Clock clock) {
    Timeline timeline = new Timeline(store, run, clock);
    List<StepRecord> known = store.steps(run);
    if (known.isEmpty()) {
      timeline.layOut(kinds);
    } else {
      known.forEach(step -> timeline.steps.put(StepKind.valueOf(upper(step.key())), step));
    }
    return timeline;
  }

  /** Whether a step was done, by this driver or by an earlier one. */
  boolean isDone(StepKind kind) {
    return step(kind).state() == StepState.DONE;
  }

  void begin(StepKind kind, String detail) {
    StepRecord step = step(kind);
    if (step.state() == StepState.DONE || step.state() == StepState.SKIPPED) return;
    Instant from = step.started().orElse(clock.instant());
    put(kind, with(step, StepState.RUNNING, Optional.of(from), Optional.empty(), detail));
  }

  /** Says how far a step is; more often than a few times a second is passed over. */
  void progress(StepKind kind, String detail) {
    Instant now = clock.instant();
    if (step(kind).state() != StepState.RUNNING || now.isBefore(lastProgress.plus(PROGRESS)))
      return;
    lastProgress = now;
    StepRecord step = step(kind);
    put(kind, with(step, step.state(), step.started(), Optional.empty(), detail));
  }

  void done(StepKind kind, String detail) {
    StepRecord step = step(kind);
    if (step.state() == StepState.DONE && step.detail().equals(detail)) return;
    Optional<Instant> end = step.ended().or(() -> Optional.of(clock.instant()));
    put(kind, with(step, StepState.DONE, step.started().or(() -> end), end, detail));
  }

  void skip(StepKind kind, String detail) {
    put(kind, with(step(kind), StepState.SKIPPED, Optional.empty(), Optional.empty(), detail));
  }

  /** The run failed: the step that was under way failed, those behind it never come. */
  void fail(String sentence) {
    closeAs(StepState.FAILED, sentence);
  }

  /** The run was stopped or ended before it was all up. */
  void cutShort() {
    closeAs(StepState.SKIPPED, "");
  }

  private void closeAs(StepState state, String detail) {
    for (StepKind kind : List.copyOf(steps.keySet())) {
      StepRecord step = step(kind);
      if (step.state() == StepState.RUNNING) {
        String words = detail.isEmpty() ? step.detail() : detail;
        put(kind, with(step, state, step.started(), Optional.of(clock.instant()), words));
      } else if (step.state() == StepState.WAITING) {
        put(kind, with(step, StepState.SKIPPED, Optional.empty(), Optional.empty(), ""));
      }
    }
  }

  private void layOut(List<StepKind> kinds) {
    for (StepKind kind : kinds) {
      steps.put(
          kind,
          new StepRecord(
              run,
              kinds.indexOf(kind),
              kind.key(),
              kind.title(),
              StepState.WAITING,
              Optional.empty(),
              Optional.empty(),
              ""));
    }
    store.layOut(run, new ArrayList<>(steps.values()));
  }

  private StepRecord step(StepKind kind) {
    StepRecord step = steps.get(kind);
    if (step == null) throw new IllegalStateException("This run has no step " + kind);
    return step;
  }

  private void put(StepKind kind, StepRecord step) {
    steps.put(kind, step);
    store.step(step);
  }

  private static StepRecord with(
      StepRecord step,
      StepState state,
      Optional<Instant> started,
      Optional<Instant> ended,
      String detail) {
    return new StepRecord(
        step.run(), step.ordinal(), step.key(), step.title(), state, started, ended, detail);
  }

  private static String upper(String key) {
    return key.toUpperCase(Locale.ROOT);
  }
}
