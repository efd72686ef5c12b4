package dev.slipway.engine;

import dev.slipway.config.Checked;
import dev.slipway.config.RunConfiguration;
import dev.slipway.config.Service;
import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.Host;
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
  private static final Duration OUTAGE_PAUSE = Duration.ofSeconds(1);
  private static final int MOST_PORT_TRIES = 5;

  private final RunContext context;
  private final RunRecord record;
  private final RunId run;
  private final Timeline timeline;
  private final Placement placement;
  private final Site site;
  private final Outage outage;
  private RunState state;
  private Optional<Duration> timeOver = Optional.empty();
  private @Nullable Workload workload;
  private @Nullable LogCopy log;
  private @Nullable Watch watch;
  private @Nullable Reach reach;

  Ascent(RunContext context, RunRecord record, Site site) {
    this.context = context;
    this.record = record;
    this.site = site;
    this.run = record.id();
    this.state = record.state();
    this.timeline =
        Timeline.of(context.store(), run, List.copyOf(steps(record, site)), context.clock());
    this.placement = new Placement(context, record, site, timeline);
    this.outage = new Outage(context, run, site.machine().name());
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

  /** When the machine was out of reach. */
  Outage outage() {
    return outage;
  }

  /**
   * Brings the run up and stays with it until it ends by itself. While its machine is out of reach
   * it waits, and goes on from what is there then.
   */
  Observation climb() throws EngineException, IOException, InterruptedException {
    while (true) {
      try {
        return climbOnce();
      } catch (IOException e) {
        if (!Outage.explains(e)) throw e;
        wait(String.valueOf(e.getMessage()));
      }
    }
  }

  private void wait(String reason) throws EngineException, InterruptedException {
    outage.lost("", reason);
    Optional<String> tooLong = outage.tooLong();
    if (tooLong.isPresent()) throw new EngineException(tooLong.get());
    close();
    log = null;
    watch = null;
    reach = null;
    Thread.sleep(OUTAGE_PAUSE);
  }

  /** What was decided before needs no look at the machine, so it is made sure that it answers. */
  private void reach(Host machine) throws IOException, InterruptedException {
    CommandResult _ = machine.run(Command.of("true"));
    outage.over();
    activity(state == RunState.RUNNING ? "Running" : "Preparing");
  }

  private Observation climbOnce() throws EngineException, IOException, InterruptedException {
    RunConfiguration configuration = check();
    rise(RunState.PROVISIONING, "Preparing");
    if (outage.lasts()) reach(site.machine());
    placement.decide(configuration);
    if (context.store().find(run).flatMap(RunRecord::started).isEmpty()) {
      placement.files();
      placement.image(configuration, () -> rise(RunState.PULLING, "Pulling the image"));
      begin(configuration);
    } else {
      workload = placement.bareWorkload();
    }
    context.store().started(run, now());
    rise(RunState.RUNNING, "Running");
    Observation end = live(configuration);
    timeOver = placement.timeOver(configuration);
    return end;
  }

  /** The longest that the run may last, when it was ended because of that. */
  Optional<Duration> timeOver() {
    return timeOver;
  }

  /** What was started, or may have been by an earlier driver; nothing when nothing can be there. */
  Optional<Workload> workload() {
    if (workload == null && placement.note().isPresent()) workload = placement.bareWorkload();
    return Optional.ofNullable(workload);
  }

  /**
   * Waits until all that was written is in the log.
   *
   * @return whether it is
   */
  boolean finishLog(Duration limit) throws InterruptedException {
    if (log == null && workload != null) log = copyLog(workload);
    if (log == null) return true;
    long deadline = System.nanoTime() + LOG_LIMIT.toNanos();
    long before = -1;
    // As long as the log grows there is more to come, however much was written while nobody
    // watched.
    for (long end = logEnd(); end != before && System.nanoTime() < deadline; end = logEnd()) {
      if (log.await(limit)) return true;
      before = end;
    }
    return false;
  }

  /** Removes what the run has beside its workload. */
  void removeFolders() throws IOException, InterruptedException {
    placement.removeFolders();
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
        placement.guard(configuration);
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
    watch = Watch.start(alive, this::machineTrouble, this::machineBack);
    reach = new Reach(context, record, site, timeline, watch, placement);
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
        source,
        context.home().log(run),
        site.machine().name(),
        context.clock(),
        sentence -> context.store().event(run, now(), sentence));
  }

  private void machineTrouble(Exception failure) {
    String sentence = String.valueOf(failure.getMessage());
    if (Outage.explains(failure)) outage.lost("", sentence);
    else activity("Cannot look at it: " + sentence);
  }

  private void machineBack() {
    outage.over();
    activity("Running");
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

  private static Set<StepKind> steps(RunRecord record, Site site) {
    Set<StepKind> steps = EnumSet.allOf(StepKind.class);
    if (!site.remote()) steps.remove(StepKind.FILES);
    if (record.type().equals("service")) steps.remove(StepKind.PORTS);
    else steps.removeAll(EnumSet.of(StepKind.READY, StepKind.PUBLISH));
    return steps;
  }

  private Instant now() {
    return context.clock().instant();
  }
}
