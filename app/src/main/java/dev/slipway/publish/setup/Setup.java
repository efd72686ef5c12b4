package dev.slipway.publish.setup;

import dev.slipway.publish.remote.GatewayException;
import dev.slipway.store.GatewayStep;
import dev.slipway.store.StepState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Runs the steps one after the other, each within its limit, and writes down how far each is. */
public final class Setup {
  private static final List<StepKind> KINDS = List.of(StepKind.values());
  private static final Duration PROGRESS = Duration.ofMillis(250);
  private static final Duration END_PATIENCE = Duration.ofSeconds(10);

  private final Journal journal;
  private final Clock clock;
  private final Map<StepKind, Step> steps = new EnumMap<>(StepKind.class);

  public Setup(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
    steps.put(StepKind.CONNECT, new ConnectStep());
    steps.put(StepKind.SURVEY, new SurveyStep());
    steps.put(StepKind.JAVA, new JavaStep());
    steps.put(StepKind.PROGRAM, new ProgramStep());
    steps.put(StepKind.SERVICE, new ServiceStep());
    steps.put(StepKind.FIREWALL, new FirewallStep());
    steps.put(StepKind.START, new StartStep());
    steps.put(StepKind.LISTEN, new ListenStep());
    steps.put(StepKind.DOMAIN, new DomainStep());
    steps.put(StepKind.REACH, new ReachStep());
    steps.put(StepKind.CERTIFICATE, new CertificateStep());
    steps.put(StepKind.ANSWER, new AnswerStep());
  }

  /** Goes through all steps, up to the first that does not succeed. */
  public SetupEnd run(Work work) throws InterruptedException {
    String gateway = work.gateway().name();
    for (StepKind kind : KINDS) {
      put(gateway, kind, StepState.WAITING, Optional.empty(), Optional.empty(), "");
    }
    for (StepKind kind : KINDS) {
      Optional<String> failure = run(gateway, kind, work);
      if (failure.isPresent()) return new SetupEnd.Stuck(kind, failure.get());
    }
    return new SetupEnd.Ready();
  }

  private Optional<String> run(String gateway, StepKind kind, Work work)
      throws InterruptedException {
    Instant started = clock.instant();
    put(gateway, kind, StepState.RUNNING, Optional.of(started), Optional.empty(), "");
    Progress progress =
        new Progress(
            words ->
                put(
                    gateway,
                    kind,
                    StepState.RUNNING,
                    Optional.of(started),
                    Optional.empty(),
                    words));
    try {
      StepResult result = within(kind, work, progress);
      end(gateway, kind, result.state(), started, result.sentence());
      return Optional.empty();
    } catch (GatewayException e) {
      end(gateway, kind, StepState.FAILED, started, e.getMessage());
      return Optional.of(e.getMessage());
    }
  }

  /** The step has a thread of its own, which is interrupted when its time is over. */
  private StepResult within(StepKind kind, Work work, Progress progress)
      throws GatewayException, InterruptedException {
    Step step = steps.get(kind);
    if (step == null) throw new IllegalStateException("There is no step " + kind);
    FutureTask<StepResult> task = new FutureTask<>(() -> step.run(work, progress::tell));
    Thread thread = Thread.ofVirtual().name("gateway-" + kind.key()).start(task);
    try {
      return task.get(kind.limit().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new GatewayException(
          ("This took longer than %s, so it was given up. Try again: what is done stays done. The"
                  + " last that was seen: %s")
              .formatted(minutes(kind.limit()), progress.last()),
          e);
    } catch (ExecutionException e) {
      throw rethrown(e);
    } finally {
      thread.interrupt();
      thread.join(END_PATIENCE);
    }
  }

  private static GatewayException rethrown(ExecutionException failure) throws InterruptedException {
    return switch (failure.getCause()) {
      case GatewayException known -> known;
      case InterruptedException interrupted -> throw interrupted;
      case RuntimeException unexpected -> throw unexpected;
      case null, default -> throw new IllegalStateException(failure);
    };
  }

  private void end(
      String gateway, StepKind kind, StepState state, Instant started, String sentence) {
    put(gateway, kind, state, Optional.of(started), Optional.of(clock.instant()), sentence);
  }

  private void put(
      String gateway,
      StepKind kind,
      StepState state,
      Optional<Instant> started,
      Optional<Instant> ended,
      String detail) {
    journal.put(
        new GatewayStep(
            gateway, KINDS.indexOf(kind), kind.key(), kind.title(), state, started, ended, detail));
  }

  private static String minutes(Duration limit) {
    return limit.toMinutes() == 1 ? "a minute" : limit.toMinutes() + " minutes";
  }

  /** What a step says of itself, passed on a few times a second. */
  private static final class Progress {
    private final Consumer<String> sink;
    private volatile String last = "nothing";
    private long next = System.nanoTime();

    Progress(Consumer<String> sink) {
      this.sink = sink;
    }

    synchronized void tell(String words) {
      boolean soon = System.nanoTime() - next < 0;
      if (words.equals(last) || soon) return;
      last = words;
      next = System.nanoTime() + PROGRESS.toNanos();
      sink.accept(words);
    }

    String last() {
      return last;
    }
  }
}
