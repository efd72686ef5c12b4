package dev.slipway.config;

import java.util.List;
import java.util.function.UnaryOperator;

/** A place in the container that holds something kept outside of it. */
public sealed interface VolumeMount {

  /** Where in the container. */
  String path();

  /**
   * A volume of a cloud.
   *
   * @param names of volumes of which one is taken; may hold references
   */
  record Volume(List<String> names, String path) implements VolumeMount {
    public Volume {
      names = List.copyOf(names);
    }
  }

  /**
   * A folder of the machine.
   *
   * @param optional whether the run does without it where it cannot be had
   */
  record Instance(String instancePath, String path, boolean optional) implements VolumeMount {}

  /** The same mount with its texts changed. */
  default VolumeMount mapTexts(UnaryOperator<String> change) {
    return switch (this) {
      case Volume(List<String> names, String path) ->
          new Volume(names.stream().map(change).toList(), change.apply(path));
      case Instance(String instancePath, String path, boolean optional) ->
          new Instance(change.apply(instancePath), change.apply(path), optional);
    };
  }
}
