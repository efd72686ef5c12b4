package dev.slipway.config.edit;

import java.util.List;

/** In which order the fields of a group are written. */
@FunctionalInterface
public interface FieldOrder {

  /** The names in order; a name that is missing here goes behind all others. */
  List<String> namesAt(Place group);

  /** New fields go to the end. */
  static FieldOrder none() {
    return group -> List.of();
  }
}
