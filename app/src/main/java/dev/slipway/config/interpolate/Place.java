package dev.slipway.config.interpolate;

import dev.slipway.config.ConfigurationType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a text stands in a document.
 *
 * @param type of the document; empty if it is not known
 * @param path the names of the fields around the text, the outermost first
 */
record Place(Optional<ConfigurationType> type, List<String> path) {

  Place inside(String field) {
    return new Place(type, Stream.concat(path.stream(), Stream.of(field)).toList());
  }

  /** Whether it is the domain of a gateway. */
  boolean isDomain() {
    return is(ConfigurationType.GATEWAY) && path.equals(List.of("domain"));
  }

  /** Whether it is inside the field {@code volumes} of a run. */
  boolean isInVolumes() {
    return !path.isEmpty() && path.getFirst().equals("volumes");
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
