package dev.slipway.workload;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.Host;
import dev.slipway.store.RunId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The end of a run's time, kept by a guard on the run's machine, so that it comes also when no
 * desktop is on.
 */
public final class Deadline {
  private final Host host;
  private final RunId run;
  private final String folder;
  private final Duration time;

  /**
   * @param folder a folder of this run alone on that machine, for the guard
   * @param time how long the run may go on from when the guard is set
   */
  public Deadline(Host host, RunId run, String folder, Duration time) {
    this.host = host;
    this.run = run;
    this.folder = folder;
    this.time = time;
  }

  /** Sets the guard of a container, unless it is set already. */
  public void guardContainer(ContainerEngine engine) throws IOException, InterruptedException {
    host.files().writePrivate(path("end"), Resource.text("end-container.sh"));
    guard(path("end"), engine.program(), ContainerCli.LABEL + "=" + run);
  }

  /**
   * Sets the guard of plain processes, unless it is set already.
   *
   * @param processes the folder of their supervisor
   */
  public void guardProcesses(String processes) throws IOException, InterruptedException {
    host.files().writePrivate(path("end"), Resource.text("end-processes.sh"));
    host.files().writePrivate(path("signal"), Resource.text("signal.sh"));
    guard(path("end"), path("signal"), JobSpec.label(run), processes);
  }

  /** Whether the guard has ended the run. */
  public boolean passed() throws IOException {
    return host.files().exists(path("expired"));
  }

  private void guard(String... end) throws IOException, InterruptedException {
    host.files().writePrivate(path("guard.sh"), Resource.text("guard.sh"));
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", Resource.text("begin.sh")));
    command.addAll(List.of("begin", path("guard.sh"), folder, Long.toString(seconds()), "/bin/sh"));
    command.addAll(List.of(end));
    // What carries the run's own label would count as one of its processes.
    CommandResult started =
        host.run(Command.of(command).with(Map.of("SLIPWAY_GUARD", run.value())));
    if (!started.ok()) {
      throw new IOException(
          "The guard of its time could not be started on %s: %s"
              .formatted(host.name(), started.lastWords()));
    }
  }

  private long seconds() {
    return Math.max(1, time.toSeconds());
  }

  private String path(String name) {
    return folder + "/" + name;
  }
}
