package dev.slipway.cli;

import dev.slipway.config.Problem;
import dev.slipway.config.language.Language;
import dev.slipway.engine.Attendance;
import dev.slipway.engine.ConfigurationFile;
import dev.slipway.engine.EngineException;
import dev.slipway.engine.Place;
import dev.slipway.engine.Plan;
import dev.slipway.engine.Refusal;
import dev.slipway.engine.RunRequest;
import dev.slipway.engine.Workbench;
import dev.slipway.store.RunRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code slipway run}: starts a run and follows it; its exit code is that of the run's commands.
 */
@Command(
    name = "run",
    description = "Run a configuration and follow it. Ctrl+C stops the run.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private static final String HERE = "local";
  private static final String THIS = "this";

  private final CommandLineTools tools;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "The configuration, such as serve.dstack.yml.")
  private Path file = Path.of("");

  @Parameters(
      index = "1..*",
      paramLabel = "ARGS",
      description = "After --: what $${{ run.args }} stands for.")
  private List<String> args = List.of();

  @Option(
      names = {"-n", "--name"},
      paramLabel = "NAME",
      description = "The run's name.")
  private @Nullable String name;

  @Option(
      names = "--on",
      paramLabel = "WHERE",
      defaultValue = HERE,
      description = "Where to run it: the name of a machine; this computer when nothing is said.")
  private String on = HERE;

  @Option(
      names = {"-d", "--detach"},
      description = "Return at once and let it run in the background.")
  private boolean detach;

  RunCommand(CommandLineTools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws EngineException, IOException, InterruptedException {
    Path path = tools.folder().resolve(file).toAbsolutePath().normalize();
    return switch (ConfigurationFile.read(path, Language.LARGEST)) {
      case ConfigurationFile.Unreadable(String sentence) -> {
        tools.err().println(file + ": " + sentence);
        yield ExitCode.FAILED;
      }
      case ConfigurationFile.Content content -> run(path, content.bytes());
    };
  }

  private int run(Path path, byte[] content)
      throws EngineException, IOException, InterruptedException {
    var text = tools.language().decode(content);
    if (text.isEmpty()) {
      tools.language().check(content).problems().forEach(this::print);
      return ExitCode.FAILED;
    }
    Path folder = Optional.ofNullable(path.getParent()).orElse(tools.folder());
    RunRequest request =
        new RunRequest(
            text.get(), Optional.of(path), folder, Optional.ofNullable(name), args, place());
    try (Workbench bench = tools.workbench().get()) {
      return switch (bench.engine().plan(request)) {
        case Refusal refusal -> refused(refusal);
        case Plan plan when plan.live().isPresent() -> live(plan);
        case Plan plan when detach -> runDetached(bench, plan);
        case Plan plan -> new ForegroundRun(tools, bench).run(plan);
      };
    }
  }

  private Place place() {
    return on.equals(HERE) || on.equals(THIS) ? new Place.Here() : new Place.Machine(on);
  }

  private int runDetached(Workbench bench, Plan plan)
      throws EngineException, IOException, InterruptedException {
    RunRecord run = bench.engine().enqueue(plan);
    new Attendance(tools.keeper(), bench).ensure();
    tools.out().println(run.name());
    return ExitCode.OK;
  }

  private int live(Plan plan) {
    tools
        .err()
        .println(
            "slipway: A run named "
                + plan.name()
                + " is live already. Stop it (slipway stop "
                + plan.name()
                + "), or choose another name with --name.");
    return ExitCode.FAILED;
  }

  private int refused(Refusal refusal) {
    if (refusal.problems().isEmpty()) tools.err().println("slipway: " + refusal.message());
    else refusal.problems().forEach(this::print);
    return ExitCode.FAILED;
  }

  private void print(Problem problem) {
    var from = problem.span().from();
    tools
        .err()
        .println(
            file
                + ":"
                + from.line()
                + ":"
                + from.column()
                + ": "
                + problem.severity().word()
                + ": "
                + problem.message());
  }
}
