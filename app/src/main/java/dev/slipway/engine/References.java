package dev.slipway.engine;

import dev.slipway.config.RunConfiguration;
import dev.slipway.config.interpolate.Interpolation;
import dev.slipway.config.interpolate.Reference;
import dev.slipway.config.interpolate.Resolution;
import dev.slipway.config.interpolate.RunValues;
import dev.slipway.store.RunRecord;
import dev.slipway.store.Secrets;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

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
    // Those of the gateway alone do not matter: on this computer no other gateway is used.
    SortedSet<String> missing = new TreeSet<>(Resolution.secrets(configuration).toRun());
    missing.removeAll(known().keySet());
    return missing;
  }

  /**
   * The values for one run.
   *
   * @param environment the variables that {@code env.NAME} refers to
   * @throws EngineException when a secret is not set
   */
  Values values(RunConfiguration configuration, RunRecord run, Map<String, String> environment)
      throws EngineException {
    SortedSet<String> missing = missing(configuration);
    if (!missing.isEmpty()) throw new EngineException(missingSentence(missing));
    Map<String, String> all = known();
    RunValues plain =
        new RunValues(
            run.name(),
            run.args(),
            name -> Optional.ofNullable(all.get(name)),
            name -> Optional.ofNullable(environment.get(name)));
    return new Values(plain);
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

  /** The values for one run. */
  static final class Values {
    private final RunValues values;
    private final Map<String, String> hidden = new TreeMap<>();

    private Values(RunValues values) {
      this.values = values;
    }

    /** A text with everything put in. */
    String plain(String text) {
      return Interpolation.resolve(text, values);
    }

    /** A command with everything put in but secrets, for which it gets the names of variables. */
    String inCommand(String text) {
      return Interpolation.resolve(text, this::inCommand);
    }

    /** The variables that the commands so far speak of. */
    Map<String, String> hiddenVariables() {
      return Map.copyOf(hidden);
    }

    private Optional<String> inCommand(Reference reference) {
      if (!reference.namespace().equals("secrets")) return values.value(reference);
      hidden.put(HIDDEN + reference.key(), values.value(reference).orElse(""));
      return Optional.of("${" + HIDDEN + reference.key() + "}");
    }
  }
}
