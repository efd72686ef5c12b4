package dev.slipway.workload;

import dev.slipway.store.RunId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to run, with everything resolved.
 *
 * @param run whose
 * @param home the mark of the home that the run belongs to
 * @param name the run's name, for people who look at the machine
 * @param folder the folder that the commands see, by its path on the machine
 * @param environment the variables that anybody may see
 * @param hidden the variables that no list of processes may show
 * @param shell the program that takes the script as its last argument; empty for the usual one of
 *     the place
 * @param script the commands as one shell script; nothing to run what the image runs by itself
 * @param python the wanted version, when one is named
 * @param ports the application's ports
 * @param gpus the numbers of the GPUs that it may use; nothing for all that there are
 */
public record JobSpec(
    RunId run,
    String home,
    String name,
    String folder,
    Map<String, String> environment,
    Map<String, String> hidden,
    List<String> shell,
    Optional<String> script,
    Optional<String> python,
    List<JobPort> ports,
    Optional<List<Integer>> gpus) {
  public JobSpec {
    environment = Map.copyOf(environment);
    hidden = Map.copyOf(hidden);
    shell = List.copyOf(shell);
    ports = List.copyOf(ports);
    gpus = gpus.map(List::copyOf);
  }

  /** The label that finds everything of a run: {@code SLIPWAY_RUN=0123456789ab}. */
  public static String label(RunId run) {
    return "SLIPWAY_RUN=" + run.value();
  }
}
