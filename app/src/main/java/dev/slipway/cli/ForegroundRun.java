package dev.slipway.cli;

import dev.slipway.engine.EngineException;
import dev.slipway.engine.Place;
import dev.slipway.engine.Plan;
import dev.slipway.engine.Workbench;
import dev.slipway.store.AddressRecord;
import dev.slipway.store.EventRecord;
import dev.slipway.store.RunId;
import dev.slipway.store.RunRecord;
import dev.slipway.store.StepRecord;
import dev.slipway.store.StepState;
import dev.slipway.store.StoreException;
import dev.slipway.store.Subscription;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A run that the user watches: steps go to standard error, the log to standard output. */
final class ForegroundRun {
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(40);

  private final CommandLineTools tools;
  private final Workbench bench;
  private final Set<String> told = new HashSet<>();

  ForegroundRun(CommandLineTools tools, Workbench bench) {
    this.tools = tools;
    this.bench = bench;
  }

  int run(Plan plan) throws EngineException, InterruptedException {
    plan.notes().forEach(note -> tools.err().println("Note: " + note));
    RunRecord run = bench.engine().submit(plan);
    say(run.name() + ": " + plan.means() + ", " + where(plan));
    CountDownLatch told = new CountDownLatch(1);
    Thread stop = new Thread(() -> stopAndWait(run, told), "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    int code = tellEnd(follow(run.id()));
    told.countDown();
    removeHook(stop);
    return code;
  }

  private static String where(Plan plan) {
    return plan.request().place() instanceof Place.Machine(String machine)
        ? "on " + machine
        : plan.where().toLowerCase(Locale.ROOT);
  }

  private RunRecord follow(RunId run) throws InterruptedException {
    LogPrinter log = new LogPrinter(bench.store().log(run), tools.out(), tools.err());
    Semaphore changed = new Semaphore(0);
    try (Subscription _ = bench.store().onChange(changed::release)) {
      while (true) {
        RunRecord now = bench.store().find(run).orElseThrow();
        tellSteps(run);
        log.print();
        if (!now.active()) return now;
        // It may be that a look of another process kept this one from it for a moment.
        boolean _ = bench.engine().adopt(run);
        boolean _ = changed.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        changed.drainPermits();
      }
    }
  }

  private void tellSteps(RunId run) {
    for (StepRecord step : bench.store().steps(run)) {
      if (step.state() != StepState.DONE || step.detail().isEmpty()) continue;
      if (told.add(step.key()) && told.add(step.detail())) {
        say("  " + step.title() + ": " + step.detail());
      }
    }
    for (EventRecord event : bench.store().events(run)) {
      if (told.add(event.message())) say("  " + event.message());
    }
    for (AddressRecord address : bench.store().addresses(run)) {
      String problem = address.problem().map(text -> " (" + text + ")").orElse("");
      if (told.add(address.url() + problem)) say("  " + address.url() + problem);
    }
  }

  private int tellEnd(RunRecord end) {
    String name = end.name() + ": ";
    return switch (end.state()) {
      case DONE -> {
        say(name + end.activity());
        yield ExitCode.OK;
      }
      case STOPPED -> {
        say(name + end.activity());
        yield ExitCode.FAILED;
      }
      default -> {
        say(name + "Failed. " + end.failure().orElse(""));
        yield end.exitCode().filter(code -> code != 0).orElse(ExitCode.FAILED);
      }
    };
  }

  /** Ctrl+C: the run ends, whoever follows it says so, and only then does this process end. */
  private void stopAndWait(RunRecord run, CountDownLatch told) {
    say("Stopping " + run.name());
    try {
      bench.engine().stop(run.id());
      boolean _ = told.await(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (StoreException e) {
      // The run ended at this very moment, and its store is closed already.
      say(run.name() + " has ended");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The hook runs at this moment, because the user pressed Ctrl+C: it ended the run that was
      // followed.
    }
  }

  private void say(String line) {
    tools.err().println(line);
    tools.err().flush();
  }
}
