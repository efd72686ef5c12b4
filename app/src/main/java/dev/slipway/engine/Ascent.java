package dev.slipway.engine;

import dev.slipway.config.Checked;
import dev.slipway.config.RunConfiguration;
import dev.slipway.config.Service;
import dev.slipway.store.RunId;
import dev.slipway.store.RunRecord;
import dev.slipway.store.RunState;
import dev.slipway.workload.Observation;
import dev.slipway.workload.Workload;
import dev.slipway.workload.WorkloadException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way of a run up, step by step, and its life until it ends. Every step looks before it acts.
 */
final class Ascent implements AutoCloseable {
  private static final Duration LONG = Duration.ofDays(1);
  private static final Duration LOG_LIMIT = Duration.ofMinutes(10);
  private static final int MOST_PORT_TRIES = 5;

  private final RunContext context;
  private final RunRecord record;
  private final RunId run;
  private final Timeline timeline;
  private final Placement placement;
  private RunState state;
  private @Nullable Workload workload;
  private @Nullable LogCopy log;
  private @Nullable Watch watch;
  private @Nullable Reach reach;

  Ascent(RunContext context, RunRecord record) {
    this.context = context;
    this.record = record;
    this.run = record.id();
    this.state = record.state();
    this.timeline = Timeline.of(context.store(), run, List.copyOf(steps(record)), context.clock());
    this.placement = new Placement(context, record, timeline);
  }

  Timeline timeline() {
    return timeline;
  }

  boolean container() {
    return placement.note().map(WorkloadNote::container).orElse(false);
  }

  Instant startedAt() {
    return context.store().find(run).flatMap(RunRecord::started).orElse(record.submitted());
  }

  /** Brings the run up and stays with it until it ends by itself. */
  Observation climb() throws EngineException, IOException, InterruptedException {
    RunConfiguration configuration = check();
    rise(RunState.PROVISIONING, "Preparing");
    placement.decide(configuration);
    if (record.started().isEmpty()) {
      placement.image(configuration, () -> rise(RunState.PULLING, "Pulling the image"));
      begin(configuration);
    } else {
      workload = placement.bareWorkload();
    }
    context.store().started(run, now());
    rise(RunState.RUNNING, "Running");
    return live(configuration);
  }

  /** What was started, or may have been by an earlier driver; nothing when nothing can be there. */
  Optional<Workload> workload() {
    if (workload == null && placement.note().isPresent()) workload = placement.bareWorkload();
    return Optional.ofNullable(workload);
  }

  /** Waits until all that was written is in the log. */
  void finishLog(Duration limit) throws InterruptedException {
    if (log == null && workload != null) log = copyLog(workload);
    if (log == null) return;
    long deadline = System.nanoTime() + LOG_LIMIT.toNanos();
    long before = -1;
    // As long as the log grows there is more to come, however much was written while nobody
    // watched.
    for (long end = logEnd(); end != before && System.nanoTime() < deadline; end = logEnd()) {
      if (log.await(limit)) return;
      before = end;
    }
    context.store().event(run, now(), "The end of the log could not be read in time.");
  }

  private long logEnd() {
    return context.store().log(run).end();
  }

  @Override
  public void close() {
    if (reach != null) reach.close();
    if (watch != null) watch.close();
    if (log != null) log.close();
  }

  private RunConfiguration check() throws EngineException {
    timeline.begin(StepKind.CHECK, "");
    Checked checked = context.language().check(record.yaml());
    RunConfiguration configuration =
        checked
            .configuration()
            .orElseThrow(() -> new EngineException("The configuration cannot be read any more."));
    timeline.done(StepKind.CHECK, configuration.type().word());
    return configuration;
  }

  private void begin(RunConfiguration configuration)
      throws EngineException, IOException, InterruptedException {
    timeline.begin(StepKind.START, container() ? "Starting the container" : "Starting");
    for (int attempt = 1; ; attempt++) {
      workload = placement.workload(configuration);
      try {
        workload.start();
        break;
      } catch (WorkloadException e) {
        boolean portTaken = e.reason() == WorkloadException.Reason.PORT_TAKEN;
        if (!portTaken || attempt == MOST_PORT_TRIES) throw new EngineException(e.getMessage(), e);
        placement.chooseAgain(configuration);
      }
    }
    timeline.done(StepKind.START, container() ? "Container started" : "Processes started");
  }

  private Observation live(RunConfiguration configuration)
      throws EngineException, IOException, InterruptedException {
    Workload alive = workload().orElseThrow();
    log = copyLog(alive);
    watch = Watch.start(alive, this::machineTrouble, () -> activity("Running"));
    reach = new Reach(context, record, timeline, watch, placement);
    Observation first = alive.observe();
    if (first instanceof Observation.Alive(var ports)) {
      reach.open(configuration, placement.note().orElseThrow(), ports);
    }
    if (configuration instanceof Service service && first instanceof Observation.Alive) {
      reach.publish(service);
    }
    activity("Running");
    while (true) {
      Optional<Observation> end = watch.await(LONG);
      if (end.isPresent()) return end.get();
    }
  }

  private LogCopy copyLog(Workload source) {
    return LogCopy.start(
        source, context.home().log(run), sentence -> context.store().event(run, now(), sentence));
  }

  private void machineTrouble(String sentence) {
    activity("Cannot look at it: " + sentence);
  }

  private void activity(String words) {
    context.store().activity(run, words, now());
  }

  /** Moves the run's state up, never down: a run that was up before a crash stays up. */
  private void rise(RunState next, String activity) {
    if (next.compareTo(state) <= 0) return;
    state = next;
    context.store().move(run, next, activity, now());
  }

  private static Set<StepKind> steps(RunRecord record) {
    Set<StepKind> steps = EnumSet.allOf(StepKind.class);
    if (record.type().equals("service")) steps.remove(StepKind.PORTS);
    else steps.removeAll(EnumSet.of(StepKind.READY, StepKind.PUBLISH));
    return steps;
  }

  private Instant now() {
    return context.clock().instant();
  }
}
