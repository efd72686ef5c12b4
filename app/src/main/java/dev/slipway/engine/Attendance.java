package dev.slipway.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/**
 * Sees to it that every live run has a process that drives it, by starting a keeper where one is
 * missing.
 */
public final class Attendance {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final Duration WINDOW_PATIENCE = Duration.ofMillis(1500);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Keeper keeper;
  private final Workbench bench;

  public Attendance(Keeper keeper, Workbench bench) {
    this.keeper = keeper;
    this.bench = bench;
  }

  /** Waits until every live run is driven; a keeper that was just going away is replaced. */
  public void ensure() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    // An open window is about to do it.
    if (Files.exists(bench.home().windowAddress())) await(WINDOW_PATIENCE);
    while (!bench.engine().undriven().isEmpty() && System.nanoTime() < deadline) {
      keeper.start();
      await(PATIENCE);
    }
  }

  private void await(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!bench.engine().undriven().isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(PAUSE);
    }
  }
}
