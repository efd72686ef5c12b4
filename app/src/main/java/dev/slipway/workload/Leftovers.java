package dev.slipway.workload;

import dev.slipway.host.Host;
import dev.slipway.store.RunId;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/**
 * Containers of a home that no live run owns: left by a take-down that could not reach its engine,
 * or by a home whose store was lost. They are removed; containers of other homes are not touched.
 */
public final class Leftovers {
  private final ContainerCli cli;
  private final String home;

  /**
   * @param home the home's mark, as containers carry it
   */
  public Leftovers(Host host, ContainerEngine engine, String home) {
    this.cli = new ContainerCli(host, engine.program());
    this.home = home;
  }

  /**
   * Removes what is left.
   *
   * @param live whether a run still owns its container
   * @return the runs whose containers were removed
   */
  public List<RunId> remove(Predicate<RunId> live) throws IOException, InterruptedException {
    List<RunId> left = cli.runsOf(home).stream().filter(live.negate()).toList();
    for (RunId run : left) {
      for (var found = cli.find(run); found.isPresent(); found = cli.find(run)) {
        cli.remove(found.get().id());
      }
    }
    return left;
  }
}
