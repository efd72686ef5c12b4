package dev.slipway.workload;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.Host;
import dev.slipway.host.ShellQuote;
import dev.slipway.store.LogWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Plain processes in a session and process group of their own, under a supervisor script that
 * writes their output and their exit code to files. They need nobody: whoever comes later finds
 * them by those files.
 */
public final class ProcessWorkload implements Workload {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration LIVENESS = Duration.ofSeconds(2);
  private static final Duration START_LIMIT = Duration.ofSeconds(10);
  private static final Duration KILL_LIMIT = Duration.ofSeconds(5);

  private final Host host;
  private final JobSpec job;
  private final ProcessFolder folder;

  /**
   * @param folder a folder of this run alone on that machine
   */
  public ProcessWorkload(Host host, JobSpec job, String folder) {
    this.host = host;
    this.job = job;
    this.folder = new ProcessFolder(host.files(), folder);
  }

  @Override
  public void start() throws WorkloadException, IOException, InterruptedException {
    if (folder.begun()) {
      awaitPid();
      return;
    }
    List<String> shell = job.shell().isEmpty() ? usualShell() : job.shell();
    folder.write("supervise", Resource.text("supervise.sh"));
    folder.write("script", preamble() + job.script().orElse(":") + "\n");
    List<String> begin = new ArrayList<>(List.of("/bin/sh", "-c", Resource.text("begin.sh")));
    begin.addAll(List.of("begin", folder.path("supervise"), folder.path(), job.folder()));
    begin.addAll(program(shell));
    CommandResult result = host.run(Command.of(begin).with(environment()));
    if (!result.ok()) {
      throw new WorkloadException(
          WorkloadException.Reason.OTHER,
          "The processes could not be started on " + host.name() + ": " + result.lastWords());
    }
    awaitPid();
  }

  @Override
  public Observation observe() throws IOException, InterruptedException {
    Optional<Observation> ended = folder.ended();
    if (ended.isPresent()) return ended.get();
    if (!folder.begun()) return new Observation.Absent();
    if (folder.pid().isEmpty()) awaitPid();
    if (alive()) return new Observation.Alive(ownPorts());
    // The supervisor writes its last word before it goes: a file that is there by now is the truth.
    return folder.ended().orElse(new Observation.Ended(OptionalInt.empty(), false));
  }

  @Override
  public Observation awaitEnd(Duration time) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + time.toNanos();
    long nextLook = System.nanoTime() + LIVENESS.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<Observation> ended = folder.ended();
      if (ended.isPresent()) return ended.get();
      if (System.nanoTime() >= nextLook) {
        if (!(observe() instanceof Observation.Alive)) return observe();
        nextLook = System.nanoTime() + LIVENESS.toNanos();
      }
      Thread.sleep(POLL);
    }
    return observe();
  }

  @Override
  public void copyLog(LogWriter log) throws IOException, InterruptedException {
    new OutputTail(host.files(), folder.path("output"), log).follow(new Liveness()::over);
  }

  @Override
  public void stop(Duration grace) throws IOException, InterruptedException {
    if (!folder.begun()) return;
    if (signal("INT") == 0) return;
    if (awaitGone(grace.dividedBy(2))) return;
    signal("TERM");
    if (awaitGone(grace.dividedBy(2))) return;
    signal("KILL");
    awaitGone(KILL_LIMIT);
  }

  @Override
  public void remove() throws IOException, InterruptedException {
    // What the script left running in the background goes with it.
    if (signal("KILL") > 0) awaitGone(KILL_LIMIT);
    folder.removeAllBut("exit", "started");
  }

  /** Looks for the exit code each time, but at the processes themselves only now and then. */
  private final class Liveness {
    private long nextLook = System.nanoTime() + LIVENESS.toNanos();

    boolean over() throws IOException, InterruptedException {
      if (folder.ended().isPresent()) return true;
      if (System.nanoTime() < nextLook) return false;
      nextLook = System.nanoTime() + LIVENESS.toNanos();
      return !(observe() instanceof Observation.Alive);
    }
  }

  private List<String> program(List<String> shell) {
    List<String> program = new ArrayList<>(shell);
    if (job.script().isEmpty()) return program;
    String script = folder.path("script");
    // A shell that wants the script as text, however its switches are written, is told to read the
    // file.
    boolean takesText = program.getLast().matches("-[a-zA-Z]*c");
    program.add(takesText ? ". " + ShellQuote.quote(script) : script);
    return program;
  }

  private List<String> usualShell() throws IOException {
    return host.files().exists("/bin/bash") ? List.of("/bin/bash", "-c") : List.of("/bin/sh", "-c");
  }

  /** Configurations say python and pip; a computer may have only python3. */
  private String preamble() {
    String wanted = job.python().map(version -> "python" + version + " ").orElse("");
    return """
    if ! command -v python >/dev/null 2>&1; then
      for found in %spython3; do
        if command -v "$found" >/dev/null 2>&1; then
          mkdir -p %s && ln -sf "$(command -v "$found")" %s/python
          PATH=%s:$PATH
          break
        fi
      done
    fi
    """
        .formatted(wanted, quoted("bin"), quoted("bin"), quoted("bin"));
  }

  private String quoted(String name) {
    return ShellQuote.quote(folder.path(name));
  }

  private Map<String, String> environment() {
    Map<String, String> all = new TreeMap<>(job.environment());
    all.putAll(job.hidden());
    job.gpus()
        .map(mine -> mine.stream().map(String::valueOf).collect(Collectors.joining(",")))
        .ifPresent(numbers -> all.put("CUDA_VISIBLE_DEVICES", numbers));
    all.put("SLIPWAY_RUN", job.run().value());
    return all;
  }

  private Map<Integer, Integer> ownPorts() {
    return job.ports().stream()
        .collect(Collectors.toMap(JobPort::application, JobPort::application, (a, b) -> a));
  }

  private void awaitPid() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (folder.pid().isEmpty() && folder.ended().isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(10);
    }
  }

  private boolean alive() throws IOException, InterruptedException {
    Optional<String> pid = folder.pid();
    return pid.isPresent() && signal("0") > 0;
  }

  private int signal(String signal) throws IOException, InterruptedException {
    Command command =
        Command.of(
            "/bin/sh",
            "-c",
            Resource.text("signal.sh"),
            "signal",
            signal,
            JobSpec.label(job.run()),
            folder.pid().orElse(""),
            folder.path());
    CommandResult result = host.run(command);
    try {
      return Integer.parseInt(result.out().strip());
    } catch (NumberFormatException e) {
      throw new IOException("The processes could not be looked at: " + result.lastWords(), e);
    }
  }

  private boolean awaitGone(Duration time) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < deadline) {
      if (signal("0") == 0) return true;
      Thread.sleep(POLL);
    }
    return signal("0") == 0;
  }
}
