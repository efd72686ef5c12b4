package dev.slipway.engine;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.RunConfiguration;
import dev.slipway.config.ShellWords;
import dev.slipway.store.Home;
import dev.slipway.store.RunRecord;
import dev.slipway.workload.ContainerWorkload;
import dev.slipway.workload.Image;
import dev.slipway.workload.JobSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes of a configuration what is to be run, with every reference resolved. */
final class Jobs {
  private static final String KEEP_ALIVE = "exec tail -f /dev/null";

  private final References references;
  private final Home home;

  /**
   * @param home the home that the runs belong to
   */
  Jobs(References references, Home home) {
    this.references = references;
    this.home = home;
  }

  /**
   * The job of a run.
   *
   * @throws EngineException when a secret or a variable that it needs is not there
   */
  JobSpec job(
      RunConfiguration configuration,
      RunRecord run,
      WorkloadNote note,
      RunFolders folders,
      String mark,
      int gpus)
      throws EngineException {
    Map<String, String> inherited = inherited(run);
    References.Values values = references.values(configuration, run, inherited);
    Variables variables = Variables.of(configuration.env(), values, inherited);

    List<String> commands = commands(configuration).stream().map(values::inCommand).toList();
    Optional<String> script =
        Script.of(commands).map(text -> Script.exports(variables.expanded()) + text);
    String folder = note.container() ? ContainerWorkload.FOLDER : folders.work();
    Map<String, String> plain = DstackVariables.of(run, folder, gpus);
    plain.putAll(variables.plain());
    // Without a shell nobody expands anything.
    if (script.isEmpty()) plain.putAll(variables.expanded());
    Map<String, String> hidden = new TreeMap<>(variables.hidden());
    hidden.putAll(values.hiddenVariables());
    return new JobSpec(
        run.id(),
        mark,
        RunNames.label(run.name()),
        folders.work(),
        plain,
        hidden,
        shell(configuration, note, values),
        script,
        configuration.python(),
        note.jobPorts(),
        note.gpus());
  }

  /** The login for the image's registry, when the configuration has one. */
  Optional<Image.Login> login(RunConfiguration configuration, RunRecord run)
      throws EngineException {
    if (configuration.registryAuth().isEmpty()) return Optional.empty();
    References.Values values = references.values(configuration, run, inherited(run));
    var auth = configuration.registryAuth().get();
    return Optional.of(
        new Image.Login(
            auth.username().map(values::plain).orElse(""), values.plain(auth.password())));
  }

  private Map<String, String> inherited(RunRecord run) throws EngineException {
    try {
      return Inherited.of(home, run.id());
    } catch (IOException e) {
      throw new EngineException(
          "What the run takes from the environment cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<String> commands(RunConfiguration configuration) {
    List<String> commands = new ArrayList<>(configuration.setup());
    commands.addAll(configuration.commands());
    if (configuration.type() == ConfigurationType.DEV_ENVIRONMENT) commands.add(KEEP_ALIVE);
    return commands;
  }

  private static List<String> shell(
      RunConfiguration configuration, WorkloadNote note, References.Values values) {
    if (configuration.entrypoint().isPresent()) {
      return ShellWords.of(values.plain(configuration.entrypoint().get())).words();
    }
    boolean ownImage = note.container() && configuration.image().isEmpty();
    boolean commands = !commands(configuration).isEmpty();
    return ownImage && commands ? List.of("/bin/bash", "-c") : List.of();
  }
}
