package dev.slipway.engine;

import dev.slipway.host.Host;
import dev.slipway.store.RunId;
import dev.slipway.workload.ContainerEngine;
import dev.slipway.workload.ContainerEngine.Found;
import dev.slipway.workload.FolderRemoval;
import dev.slipway.workload.JobSpec;
import dev.slipway.workload.Leftovers;
import dev.slipway.workload.ProcessWorkload;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Removes from a machine what carries the mark of this home and belongs to none of its live runs.
 */
final class Sweep {
  private final Host machine;
  private final String mark;
  private final Predicate<RunId> live;

  /**
   * @param mark what this home's runs carry on the machine
   * @param live whether a run still owns what it has there
   */
  Sweep(Host machine, String mark, Predicate<RunId> live) {
    this.machine = machine;
    this.mark = mark;
    this.live = live;
  }

  /** Removes containers, processes and folders; tells of which runs. */
  List<RunId> run() throws IOException, InterruptedException {
    TreeSet<String> removed = new TreeSet<>();
    Optional<ContainerEngine> engine = Optional.empty();
    if (ContainerEngine.find(machine, "") instanceof Found.Engine(ContainerEngine found)) {
      engine = Optional.of(found);
      new Leftovers(machine, found, mark).remove(live).forEach(run -> removed.add(run.value()));
    }
    String root = RunFolders.root(machine);
    for (String name : machine.files().list(root + "/" + mark)) {
      if (!RunId.valid(name) || live.test(new RunId(name))) continue;
      remove(new RunId(name), RunFolders.own(root, mark, new RunId(name)), engine);
      removed.add(name);
    }
    return removed.stream().map(RunId::new).toList();
  }

  private void remove(RunId run, String folder, Optional<ContainerEngine> engine)
      throws IOException, InterruptedException {
    new ProcessWorkload(machine, bare(run, folder), folder + "/process").remove();
    new FolderRemoval(machine, engine, "").remove(folder);
  }

  private JobSpec bare(RunId run, String folder) {
    return new JobSpec(
        run,
        mark,
        run.value(),
        folder,
        Map.of(),
        Map.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }
}
