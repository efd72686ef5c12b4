package dev.slipway.engine;

import dev.slipway.config.EnvVar;
import dev.slipway.config.RunConfiguration;
import dev.slipway.config.interpolate.Interpolation;
import dev.slipway.config.interpolate.Reference;
import dev.slipway.store.Home;
import dev.slipway.store.PrivateFile;
import dev.slipway.store.RunId;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The variables that a configuration takes over from the environment of who asked for the run. They
 * are kept with the run, because another process, with another environment, may drive it.
 */
final class Inherited {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<TreeMap<String, String>> VALUES = new TypeReference<>() {};

  private Inherited() {}

  /** The variables that a configuration wants and that are not set, sorted. */
  static SortedSet<String> missing(
      RunConfiguration configuration, Map<String, String> environment) {
    SortedSet<String> missing = bareNames(configuration);
    missing.removeAll(environment.keySet());
    return missing;
  }

  /** Keeps what a run takes over, in a file that only its user reads. */
  static void keep(
      Home home, RunId run, RunConfiguration configuration, Map<String, String> environment)
      throws IOException {
    Map<String, String> values = new TreeMap<>(environment);
    SortedSet<String> wanted = bareNames(configuration);
    configuration.forEachText(text -> collect(text, wanted));
    values.keySet().retainAll(wanted);
    if (!values.isEmpty()) file(home, run).write(JSON.writeValueAsString(values));
  }

  static Map<String, String> of(Home home, RunId run) throws IOException {
    Optional<String> text = file(home, run).read();
    return text.isEmpty() ? Map.of() : JSON.readValue(text.get(), VALUES);
  }

  private static SortedSet<String> bareNames(RunConfiguration configuration) {
    SortedSet<String> names = new TreeSet<>();
    for (EnvVar variable : configuration.env()) {
      if (variable.value().isEmpty()) names.add(variable.name());
    }
    return names;
  }

  private static void collect(String text, SortedSet<String> names) {
    for (Reference reference : Interpolation.references(text)) {
      if (reference.namespace().equals("env")) names.add(reference.key());
    }
  }

  private static PrivateFile file(Home home, RunId run) {
    return new PrivateFile(home.run(run).resolve("environment.json"));
  }
}
