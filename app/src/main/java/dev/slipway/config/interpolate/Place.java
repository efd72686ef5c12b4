package dev.slipway.config.interpolate;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a text stands in a document.
 *
 * @param type of the document; empty if it is not known
 * @param path the names of the fields around the text, the outermost first
 */
record Place(Optional<ConfigurationType> type, List<String> path) {
  private static final Set<String> FILLED_IN =
      Set.of("env", "registry_auth", "init", "setup", "entrypoint");

  Place inside(String field) {
    return new Place(type, Stream.concat(path.stream(), Stream.of(field)).toList());
  }

  /** Whether it is the domain of a gateway. */
  boolean isDomain() {
    return is(ConfigurationType.GATEWAY) && path.equals(List.of("domain"));
  }

  /** Whether it is inside the field {@code volumes} of a run. */
  boolean isInVolumes() {
    return isUnder("volumes");
  }

  /** Whether it is a value that the environment of a run gets. */
  boolean isInEnv() {
    return isUnder("env");
  }

  /** Whether it is a part of the login for a registry. */
  boolean isInRegistryAuth() {
    return isUnder("registry_auth");
  }

  /** Whether it is something that a probe of a service sends. */
  boolean isInProbe() {
    return isUnder("probes");
  }

  /** Whether it is the gateway of a service. */
  boolean isGateway() {
    return is(ConfigurationType.SERVICE) && isUnder("gateway");
  }

  /** Whether Slipway puts the values of secrets and of its environment in here. */
  boolean isFilledIn() {
    boolean run = type.isPresent() && type.get().runnable() && !path.isEmpty();
    return run && (isCommand() || FILLED_IN.contains(path.getFirst()));
  }

  /** Whether the field that holds it is one of the document's type. */
  boolean isKnown() {
    return type.isPresent()
        && !path.isEmpty()
        && Schema.field(type.get(), path.getFirst()).isPresent();
  }

  private boolean isUnder(String field) {
    return !path.isEmpty() && path.getFirst().equals(field);
  }

  /** The names that can be referred to here, in words. */
  String known() {
    if (isDomain()) return "Known here is run.project_name.";
    if (isInVolumes()) return "Known here are dstack.node_rank and dstack.job_num.";
    return "Known are run.name, run.args, secrets.NAME and env.NAME.";
  }

  /** Whether it is a command. */
  boolean isCommand() {
    return !path.isEmpty() && path.getLast().equals("commands");
  }

  /** Whether it is inside a group of nodes or replicas. */
  boolean isInGroups() {
    return path.size() > 1
        && (path.getFirst().equals("groups") || path.getFirst().equals("replicas"));
  }

  /** Whether there is no run that it could belong to. */
  boolean isWithoutRun() {
    return type.isPresent() && !type.get().runnable();
  }

  boolean is(ConfigurationType wanted) {
    return type.filter(wanted::equals).isPresent();
  }
}
