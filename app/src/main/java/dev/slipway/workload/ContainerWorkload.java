package dev.slipway.workload;

import dev.slipway.host.CommandResult;
import dev.slipway.host.Host;
import dev.slipway.host.RunningCommand;
import dev.slipway.store.LogWriter;
import dev.slipway.store.RunId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A container, found again by its label. Its ports are published on 127.0.0.1 only. */
public final class ContainerWorkload implements Workload {
  private static final Duration LOG_PAUSE = Duration.ofMillis(100);

  /** Where a container sees the run's folder, as dstack has it. */
  public static final String FOLDER = "/workflow";

  private final JobSpec job;
  private final String image;
  private final ContainerEngine engine;
  private final ContainerCli cli;

  public ContainerWorkload(Host host, JobSpec job, String image, ContainerEngine engine) {
    this.job = job;
    this.image = image;
    this.engine = engine;
    this.cli = new ContainerCli(host, engine.program());
  }

  /**
   * What a run's container is called, for people who look at the machine.
   *
   * @param label the run's name as a label
   */
  public static String name(String label, RunId run) {
    return "slipway-" + label + "-" + run;
  }

  @Override
  public void start() throws WorkloadException, IOException, InterruptedException {
    Optional<ContainerState> known = cli.find(job.run());
    if (known.isEmpty()) {
      CommandResult created = cli.create(arguments(), job.hidden());
      known = cli.find(job.run());
      if (known.isEmpty()) throw ContainerFailure.ofStart(image, engine, created.lastWords());
    }
    if (!known.get().created()) return;
    CommandResult started = cli.start(known.get().id());
    if (!started.ok()) {
      cli.remove(known.get().id());
      throw ContainerFailure.ofStart(image, engine, started.lastWords());
    }
  }

  @Override
  public Observation observe() throws IOException, InterruptedException {
    return cli.find(job.run()).map(ContainerState::observation).orElse(new Observation.Absent());
  }

  @Override
  public Observation awaitEnd(Duration time) throws IOException, InterruptedException {
    Optional<ContainerState> known = cli.find(job.run());
    if (known.isEmpty() || !known.get().running()) return observe();
    try (RunningCommand wait = cli.await(known.get().id())) {
      if (wait.await(time).isEmpty()) return known.get().observation();
    }
    return observe();
  }

  @Override
  public void copyLog(LogWriter log) throws IOException, InterruptedException {
    while (true) {
      Optional<ContainerState> known = cli.find(job.run());
      if (known.isEmpty()) return;
      boolean alive = known.get().running();
      new ContainerLog(cli, known.get().id(), log).follow();
      // The engine may have let go of the log while the container went on; only what was read after
      // its end is all of it.
      if (!alive) return;
      Thread.sleep(LOG_PAUSE);
    }
  }

  @Override
  public void stop(Duration grace) throws IOException, InterruptedException {
    Optional<ContainerState> known = cli.find(job.run());
    if (known.isPresent() && known.get().running()) cli.stop(known.get().id(), grace);
  }

  @Override
  public void remove() throws IOException, InterruptedException {
    Optional<ContainerState> known = cli.find(job.run());
    if (known.isPresent()) cli.remove(known.get().id());
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--name", name(job.name(), job.run())));
    arguments.addAll(List.of("--label", ContainerCli.LABEL + "=" + job.run()));
    arguments.addAll(List.of("--label", ContainerCli.HOME_LABEL + "=" + job.home()));
    arguments.addAll(List.of("--label", "slipway.name=" + job.name()));
    arguments.addAll(List.of("--volume", job.folder() + ":" + FOLDER));
    if (job.script().isPresent()) arguments.addAll(List.of("--workdir", FOLDER));
    new TreeMap<>(job.environment())
        .forEach((name, value) -> arguments.addAll(List.of("--env", name + "=" + value)));
    // By name only: the values stand in this command's own environment, which no list shows.
    job.hidden().keySet().stream()
        .sorted()
        .forEach(name -> arguments.addAll(List.of("--env", name)));
    for (JobPort port : job.ports()) {
      String local = port.local().isPresent() ? Integer.toString(port.local().getAsInt()) : "";
      arguments.addAll(List.of("--publish", "127.0.0.1:" + local + ":" + port.application()));
    }
    if (engine.nvidia()) arguments.addAll(gpuArguments());
    // An init process passes signals on and reaps: a shell as first process would ignore a polite
    // request to end.
    arguments.add("--init");
    arguments.addAll(programArguments());
    return arguments;
  }

  private List<String> gpuArguments() {
    if (job.gpus().isEmpty()) return List.of("--gpus", "all");
    List<Integer> mine = job.gpus().get();
    if (mine.isEmpty()) return List.of();
    // The quotes are for the engine, which takes commas apart.
    String numbers = mine.stream().map(String::valueOf).collect(Collectors.joining(","));
    return List.of("--gpus", "\"device=" + numbers + "\"");
  }

  private List<String> programArguments() {
    List<String> shell = job.shell();
    if (job.script().isPresent() && shell.isEmpty()) shell = List.of("/bin/sh", "-c");
    List<String> arguments = new ArrayList<>();
    if (!shell.isEmpty()) arguments.addAll(List.of("--entrypoint", shell.getFirst()));
    arguments.add(image);
    arguments.addAll(shell.stream().skip(1).toList());
    job.script().ifPresent(arguments::add);
    return arguments;
  }
}
