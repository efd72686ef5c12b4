package dev.slipway.cli;

import dev.slipway.engine.Attendance;
import dev.slipway.engine.EngineException;
import dev.slipway.engine.Workbench;
import dev.slipway.store.RunRecord;
import dev.slipway.store.Subscription;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway logs}: a run's log, from its beginning. */
@Command(name = "logs", description = "Print a run's log.", mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration CATCH_UP = Duration.ofMillis(300);

  private final CommandLineTools tools;

  @Parameters(paramLabel = "RUN", description = "The run's name or id.")
  private String name = "";

  @Option(
      names = {"-f", "--follow"},
      description = "Go on until the run ends.")
  private boolean follow;

  LogsCommand(CommandLineTools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws EngineException, IOException, InterruptedException {
    try (Workbench bench = tools.workbench().get()) {
      RunRecord run = RunFinder.find(bench.store(), name);
      if (run.active()) catchUp(bench);
      LogPrinter printer = new LogPrinter(bench.store().log(run.id()), tools.out(), tools.err());
      if (follow) follow(bench, run, printer);
      printer.print();
    }
    return ExitCode.OK;
  }

  /** A run that nobody drove has output that is not in its log yet. */
  private void catchUp(Workbench bench) throws IOException, InterruptedException {
    if (bench.engine().undriven().isEmpty()) return;
    new Attendance(tools.keeper(), bench).ensure();
    Thread.sleep(CATCH_UP);
  }

  private void follow(Workbench bench, RunRecord run, LogPrinter printer)
      throws InterruptedException {
    Semaphore changed = new Semaphore(0);
    try (Subscription _ = bench.store().onChange(changed::release)) {
      while (bench.store().find(run.id()).filter(RunRecord::active).isPresent()) {
        printer.print();
        if (printer.unread()) return;
        boolean _ = changed.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        changed.drainPermits();
      }
    }
  }
}
