package dev.slipway.engine;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.EnvVar;
import dev.slipway.config.RunConfiguration;
import dev.slipway.store.RunRecord;
import dev.slipway.workload.Image;
import dev.slipway.workload.JobSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes of a configuration what is to be run, with every reference resolved. */
final class Jobs {
  private static final String CONTAINER_FOLDER = "/workflow";
  private static final String KEEP_ALIVE = "exec tail -f /dev/null";

  private final References references;
  private final Map<String, String> environment;
  private final String home;

  /**
   * @param environment the variables that configurations may take over by naming them
   * @param home the mark of the home that the runs belong to
   */
  Jobs(References references, Map<String, String> environment, String home) {
    this.references = references;
    this.environment = environment;
    this.home = home;
  }

  /**
   * The job of a run.
   *
   * @throws EngineException when a secret or a variable that it needs is not there
   */
  JobSpec job(RunConfiguration configuration, RunRecord run, WorkloadNote note, int gpus)
      throws EngineException {
    References.Values values = references.values(configuration, run);
    Map<String, String> plain = new TreeMap<>();
    Map<String, String> expanded = new TreeMap<>();
    sortVariables(configuration.env(), values, plain, expanded);

    Optional<String> script =
        Script.of(commands(configuration).stream().map(values::inCommand).toList())
            .map(text -> Script.exports(expanded) + text);
    String folder = note.container() ? CONTAINER_FOLDER : run.folder().toString();
    Map<String, String> all = DstackVariables.of(run, folder, gpus);
    all.putAll(values.hiddenVariables());
    all.putAll(plain);
    return new JobSpec(
        run.id(),
        home,
        RunNames.label(run.name()),
        run.folder(),
        all,
        shell(configuration, note, values),
        script,
        configuration.python(),
        note.ports().stream().map(WorkloadNote.Port::forJob).toList());
  }

  /** The login for the image's registry, when the configuration has one. */
  Optional<Image.Login> login(RunConfiguration configuration, RunRecord run)
      throws EngineException {
    if (configuration.registryAuth().isEmpty()) return Optional.empty();
    References.Values values = references.values(configuration, run);
    var auth = configuration.registryAuth().get();
    return Optional.of(
        new Image.Login(
            auth.username().map(values::plain).orElse(""), values.plain(auth.password())));
  }

  private void sortVariables(
      List<EnvVar> variables,
      References.Values values,
      Map<String, String> plain,
      Map<String, String> expanded)
      throws EngineException {
    for (EnvVar variable : variables) {
      if (variable.value().isEmpty()) {
        plain.put(variable.name(), inherited(variable.name()));
        continue;
      }
      String text = variable.value().get();
      String value = values.plain(text);
      // A value that came out of a secret is never read as shell text.
      boolean speaks = value.equals(text) && Script.refersToVariables(value);
      (speaks ? expanded : plain).put(variable.name(), value);
    }
  }

  private String inherited(String name) throws EngineException {
    String value = environment.get(name);
    if (value == null) {
      throw new EngineException(
          "The configuration takes the variable "
              + name
              + " from the environment, but it is not set there. Set it before Slipway starts, or"
              + " give it a value in env.");
    }
    return value;
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
      return words(values.plain(configuration.entrypoint().get()));
    }
    boolean ownImage = note.container() && configuration.image().isEmpty();
    boolean commands = !commands(configuration).isEmpty();
    return ownImage && commands ? List.of("/bin/bash", "-c") : List.of();
  }

  /** Splits an entrypoint like a shell: at spaces, but not inside quotes. */
  static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    boolean begun = false;
    for (int i = 0; i < line.length(); i++) {
      char next = line.charAt(i);
      if (quote != 0) {
        if (next == quote) quote = 0;
        else word.append(next);
      } else if (next == '"' || next == '\'') {
        quote = next;
        begun = true;
      } else if (Character.isWhitespace(next)) {
        if (begun || !word.isEmpty()) words.add(word.toString());
        word.setLength(0);
        begun = false;
      } else {
        word.append(next);
      }
    }
    if (begun || !word.isEmpty()) words.add(word.toString());
    return words;
  }
}
