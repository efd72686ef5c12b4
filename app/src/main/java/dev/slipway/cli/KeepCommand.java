package dev.slipway.cli;

import dev.slipway.engine.Keeper;
import dev.slipway.engine.Workbench;
import dev.slipway.store.HomeLock;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The keeper itself: what {@link Keeper} starts. */
@Command(
    name = Keeper.COMMAND,
    hidden = true,
    description = "Drive every live run until all have ended.")
final class KeepCommand implements Callable<Integer> {
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration IDLE = Duration.ofSeconds(2);

  private final CommandLineTools tools;

  KeepCommand(CommandLineTools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (Workbench bench = tools.workbench().get()) {
      Optional<HomeLock> lock = HomeLock.tryTake(bench.home().keeperLock());
      if (lock.isEmpty()) return ExitCode.OK;
      Thread leave = new Thread(bench::close, "leave");
      Runtime.getRuntime().addShutdownHook(leave);
      try (HomeLock _ = lock.get()) {
        keep(bench);
      }
      Runtime.getRuntime().removeShutdownHook(leave);
    }
    return ExitCode.OK;
  }

  private static void keep(Workbench bench) throws InterruptedException {
    bench.engine().adoptAll();
    long busy = System.nanoTime();
    while (System.nanoTime() - busy < IDLE.toNanos()) {
      if (!bench.store().active().isEmpty()) busy = System.nanoTime();
      Thread.sleep(LOOK);
    }
  }
}
