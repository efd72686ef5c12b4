package dev.slipway.workload;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.Host;
import dev.slipway.host.RunningCommand;
import dev.slipway.store.RunId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The few commands of Docker's and Podman's command line that runs need. */
final class ContainerCli {
  static final String LABEL = "slipway.run";
  static final String HOME_LABEL = "slipway.home";
  private static final Duration QUICK = Duration.ofSeconds(30);
  private static final Duration SLOW = Duration.ofMinutes(2);
  private static final Duration READ_LIMIT = Duration.ofSeconds(5);
  private static final Duration PULL_LIMIT = Duration.ofHours(6);

  private final Host host;
  private final String program;

  ContainerCli(Host host, String program) {
    this.host = host;
    this.program = program;
  }

  boolean hasImage(String image) throws IOException, InterruptedException {
    return run(QUICK, "image", "inspect", "--format", "{{.Id}}", image).ok();
  }

  /**
   * Pulls an image.
   *
   * @param configuration a folder with the login for its registry, when there is one
   * @param progress told each line as it comes
   */
  CommandResult pull(String image, Optional<String> configuration, Consumer<String> progress)
      throws IOException, InterruptedException {
    Command command = Command.of(program, "pull", image);
    if (configuration.isPresent()) command = command.with(login(configuration.get()));
    try (RunningCommand pull = host.start(command)) {
      AtomicReference<String> lastError = new AtomicReference<>("");
      Thread errors = read(pull.err(), lastError::set);
      Thread output = read(pull.out(), progress);
      OptionalInt exit = pull.await(PULL_LIMIT);
      output.join(READ_LIMIT);
      errors.join(READ_LIMIT);
      return new CommandResult(exit.orElse(1), "", Objects.requireNonNullElse(lastError.get(), ""));
    }
  }

  /**
   * Variables that make Docker and Podman use another login file. Docker looks there for the
   * address of its engine as well, so that is looked up before.
   */
  private Map<String, String> login(String folder) throws IOException, InterruptedException {
    Map<String, String> variables = new HashMap<>();
    variables.put("DOCKER_CONFIG", folder);
    variables.put("REGISTRY_AUTH_FILE", folder + "/config.json");
    CommandResult address =
        run(QUICK, "context", "inspect", "--format", "{{.Endpoints.docker.Host}}");
    if (address.ok() && !address.out().isBlank()) {
      variables.put("DOCKER_HOST", address.out().strip());
    }
    return variables;
  }

  CommandResult create(List<String> arguments, Map<String, String> environment)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(program, "create"));
    all.addAll(arguments);
    return host.run(Command.of(all).with(environment).within(SLOW));
  }

  CommandResult start(String container) throws IOException, InterruptedException {
    return run(SLOW, "start", container);
  }

  /** The container of a run, running or not. */
  Optional<ContainerState> find(RunId run) throws IOException, InterruptedException {
    CommandResult found =
        run(
            QUICK,
            "ps",
            "--all",
            "--no-trunc",
            "--filter",
            "label=" + LABEL + "=" + run.value(),
            "--format",
            "{{.ID}}");
    if (!found.ok())
      throw new IOException("The container engine did not answer: " + found.lastWords());
    Optional<String> id = found.out().lines().map(String::strip).findFirst();
    return id.isEmpty() ? Optional.empty() : inspect(id.get());
  }

  /** The runs that have a container here, of one home. */
  List<RunId> runsOf(String home) throws IOException, InterruptedException {
    CommandResult found =
        run(
            QUICK,
            "ps",
            "--all",
            "--filter",
            "label=" + HOME_LABEL + "=" + home,
            "--format",
            "{{.Label \"" + LABEL + "\"}}");
    if (!found.ok()) {
      throw new IOException("The container engine did not answer: " + found.lastWords());
    }
    return found.out().lines().map(String::strip).filter(RunId::valid).map(RunId::new).toList();
  }

  Optional<ContainerState> inspect(String container) throws IOException, InterruptedException {
    CommandResult result =
        run(
            QUICK,
            "container",
            "inspect",
            "--format",
            "{\"Id\":{{json .Id}},\"State\":{{json .State}},\"Ports\":{{json"
                + " .NetworkSettings.Ports}}}",
            container);
    if (result.ok()) return Optional.of(ContainerState.parse(result.out()));
    String words = result.lastWords().toLowerCase(Locale.ROOT);
    if (words.contains("no such container")) return Optional.empty();
    throw new IOException("The container engine did not answer: " + result.lastWords());
  }

  /** Follows a container's output until it ends. */
  RunningCommand logs(String container, Optional<String> since)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(program, "logs", "--follow", "--timestamps"));
    since.ifPresent(time -> arguments.addAll(List.of("--since", time)));
    arguments.add(container);
    return host.start(Command.of(arguments));
  }

  /** Blocks until the container has ended. */
  RunningCommand await(String container) throws IOException, InterruptedException {
    return host.start(Command.of(program, "wait", container));
  }

  void stop(String container, Duration grace) throws IOException, InterruptedException {
    String seconds = Long.toString(Math.max(1, grace.toSeconds()));
    require(run(SLOW.plus(grace), "stop", "--time", seconds, container), container);
  }

  void remove(String container) throws IOException, InterruptedException {
    require(run(SLOW, "rm", "--force", "--volumes", container), container);
  }

  /** A container that is gone is as good as one that was stopped or removed. */
  private void require(CommandResult result, String container)
      throws IOException, InterruptedException {
    if (!result.ok() && inspect(container).isPresent()) {
      throw new IOException("The container engine refused: " + result.lastWords());
    }
  }

  private CommandResult run(Duration limit, String... arguments)
      throws IOException, InterruptedException {
    return host.run(Command.of(program).and(arguments).within(limit));
  }

  /** On a thread of its own, because reading a pipe heeds no interrupt. */
  private static Thread read(InputStream stream, Consumer<String> each) {
    return Thread.ofPlatform().daemon().name("pull-output").start(() -> lines(stream, each));
  }

  private static void lines(InputStream stream, Consumer<String> each) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) each.accept(line.strip());
      }
    } catch (IOException e) {
      each.accept("The output could not be read: " + e.getMessage());
    }
  }
}
