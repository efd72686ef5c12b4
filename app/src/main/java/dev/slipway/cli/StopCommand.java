package dev.slipway.cli;

import dev.slipway.engine.Attendance;
import dev.slipway.engine.EngineException;
import dev.slipway.engine.Workbench;
import dev.slipway.store.RunRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code slipway stop}: ends runs and waits until they have ended. */
@Command(name = "stop", description = "Stop runs.", mixinStandardHelpOptions = true)
final class StopCommand implements Callable<Integer> {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(50);

  private final CommandLineTools tools;

  @Parameters(arity = "1..*", paramLabel = "RUN", description = "The runs' names or ids.")
  private List<String> names = List.of();

  StopCommand(CommandLineTools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws EngineException, IOException, InterruptedException {
    int code = ExitCode.OK;
    try (Workbench bench = tools.workbench().get()) {
      for (String name : names) {
        if (!stop(bench, RunFinder.find(bench.store(), name))) code = ExitCode.FAILED;
      }
    }
    return code;
  }

  private boolean stop(Workbench bench, RunRecord run) throws IOException, InterruptedException {
    if (!run.active()) {
      tools.err().println(run.name() + " had ended already: " + run.state().word());
      return true;
    }
    bench.engine().requestStop(run.id());
    new Attendance(tools.keeper(), bench).ensure();
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      RunRecord now = bench.store().find(run.id()).orElseThrow();
      if (!now.active()) {
        tools.out().println(now.name() + " " + now.state().word());
        return true;
      }
      Thread.sleep(LOOK);
    }
    tools
        .err()
        .println(
            run.name()
                + " did not end within "
                + LIMIT.toSeconds()
                + " s. It is still being stopped.");
    return false;
  }
}
