package dev.slipway.engine;

import dev.slipway.config.EnvVar;
import dev.slipway.config.interpolate.Interpolation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The variables of a configuration, by how they reach the commands.
 *
 * @param plain as they are
 * @param expanded through the shell, because they speak of other variables; in the order of the
 *     file
 * @param hidden as they are, but never where a list of processes shows them
 */
record Variables(
    Map<String, String> plain, Map<String, String> expanded, Map<String, String> hidden) {

  static Variables of(List<EnvVar> all, References.Values values, Map<String, String> inherited)
      throws EngineException {
    Variables sorted =
        new Variables(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    for (EnvVar variable : all) sorted.add(variable, values, inherited);
    return sorted;
  }

  static String missingSentence(String names) {
    return "The configuration takes "
        + names
        + " from the environment, but it is not set there. Set it before Slipway starts, or give it"
        + " a value in env.";
  }

  private void add(EnvVar variable, References.Values values, Map<String, String> inherited)
      throws EngineException {
    String name = variable.name();
    if (variable.value().isEmpty()) {
      String value = inherited.get(name);
      if (value == null) throw new EngineException(missingSentence(name));
      hidden.put(name, value);
      return;
    }
    String text = variable.value().get();
    String value = values.plain(text);
    if (!Interpolation.references(text).isEmpty()) hidden.put(name, value);
    else if (Script.refersToVariables(value)) expanded.put(name, value);
    else plain.put(name, value);
  }
}
