package dev.slipway.engine;

import dev.slipway.config.EnvVar;
import dev.slipway.config.RegistryAuth;
import dev.slipway.config.RunConfiguration;
import dev.slipway.config.interpolate.Interpolation;
import dev.slipway.config.interpolate.Reference;
import dev.slipway.store.RunRecord;
import dev.slipway.store.Secrets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the {@code ${{ }}} references of configurations stand for. */
final class References {
  /**
   * Commands see a secret through a variable, because a command's text can be read by anyone on the
   * machine.
   */
  private static final String HIDDEN = "SLIPWAY_SECRET_";

  private final Secrets secrets;

  References(Secrets secrets) {
    this.secrets = secrets;
  }

  /** The secrets that a configuration needs to run and that are not set. */
  SortedSet<String> missing(RunConfiguration configuration) throws EngineException {
    SortedSet<String> missing = needed(configuration);
    missing.removeAll(known().keySet());
    return missing;
  }

  /**
   * The values for one run.
   *
   * @throws EngineException when a secret is not set
   */
  Values values(RunConfiguration configuration, RunRecord run) throws EngineException {
    SortedSet<String> missing = missing(configuration);
    if (!missing.isEmpty()) throw new EngineException(missingSentence(missing));
    Map<String, String> all = known();
    all.keySet().retainAll(needed(configuration));
    return new Values(run.name(), arguments(run.args()), all, inCommands(configuration));
  }

  static String missingSentence(SortedSet<String> missing) {
    String names = String.join(", ", missing);
    return (missing.size() == 1 ? "The secret " + names + " is" : "The secrets " + names + " are")
        + " not set. Set "
        + (missing.size() == 1 ? "it" : "them")
        + " with \"slipway secret set NAME\", or when the window asks.";
  }

  private Map<String, String> known() throws EngineException {
    try {
      Map<String, String> values = new TreeMap<>();
      for (String name : secrets.names()) values.put(name, secrets.value(name).orElse(""));
      return values;
    } catch (IOException e) {
      throw new EngineException("The secrets cannot be read: " + e.getMessage(), e);
    }
  }

  /** Not the gateway's: on this computer no other gateway is used. */
  private static SortedSet<String> needed(RunConfiguration configuration) {
    SortedSet<String> names = inCommands(configuration);
    for (EnvVar variable : configuration.env()) {
      variable.value().ifPresent(value -> collect(value, names));
    }
    configuration
        .registryAuth()
        .map(RegistryAuth::password)
        .ifPresent(text -> collect(text, names));
    configuration
        .registryAuth()
        .flatMap(RegistryAuth::username)
        .ifPresent(text -> collect(text, names));
    configuration.image().ifPresent(text -> collect(text, names));
    configuration.entrypoint().ifPresent(text -> collect(text, names));
    return names;
  }

  private static SortedSet<String> inCommands(RunConfiguration configuration) {
    SortedSet<String> names = new TreeSet<>();
    List<String> commands = new ArrayList<>(configuration.setup());
    commands.addAll(configuration.commands());
    commands.forEach(command -> collect(command, names));
    return names;
  }

  private static void collect(String text, SortedSet<String> names) {
    for (Reference reference : Interpolation.references(text)) {
      if (reference.namespace().equals("secrets")) names.add(reference.key());
    }
  }

  /** As dstack 0.10.7 joined them: an argument with spaces stands in double quotes. */
  private static String arguments(List<String> args) {
    return args.stream()
        .map(arg -> arg.contains(" ") ? "\"" + arg + "\"" : arg)
        .collect(Collectors.joining(" "));
  }

  /** The values for one run. */
  static final class Values {
    private final String runName;
    private final String runArgs;
    private final Map<String, String> secrets;
    private final SortedSet<String> commandSecrets;

    private Values(
        String runName,
        String runArgs,
        Map<String, String> secrets,
        SortedSet<String> commandSecrets) {
      this.runName = runName;
      this.runArgs = runArgs;
      this.secrets = secrets;
      this.commandSecrets = commandSecrets;
    }

    /** A text with everything put in. */
    String plain(String text) {
      return Interpolation.resolve(
          text, reference -> value(reference, secrets.getOrDefault(reference.key(), "")));
    }

    /** A command with everything put in but secrets, for which it gets the names of variables. */
    String inCommand(String text) {
      return Interpolation.resolve(
          text, reference -> value(reference, "${" + HIDDEN + reference.key() + "}"));
    }

    /** The variables that {@link #inCommand} speaks of. */
    Map<String, String> hiddenVariables() {
      Map<String, String> variables = new TreeMap<>();
      commandSecrets.forEach(name -> variables.put(HIDDEN + name, secrets.getOrDefault(name, "")));
      return variables;
    }

    private Optional<String> value(Reference reference, String secret) {
      return switch (reference.name()) {
        case "run.name" -> Optional.of(runName);
        case "run.args" -> Optional.of(runArgs);
        default -> reference.namespace().equals("secrets") ? Optional.of(secret) : Optional.empty();
      };
    }
  }
}
