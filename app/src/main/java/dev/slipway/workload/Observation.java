package dev.slipway.workload;

import java.util.Map;
import java.util.OptionalInt;

/** What there is of a workload. */
public sealed interface Observation {
  /** Nothing: it was never started, or it was removed. */
  record Absent() implements Observation {}

  /**
   * It runs.
   *
   * @param ports application port to port on the machine's loopback address
   */
  record Alive(Map<Integer, Integer> ports) implements Observation {
    public Alive {
      ports = Map.copyOf(ports);
    }
  }

  /**
   * It ran and is over.
   *
   * @param exitCode what it ended with; nothing when nobody saw it end
   * @param outOfMemory whether it was killed because memory ran out
   */
  record Ended(OptionalInt exitCode, boolean outOfMemory) implements Observation {}
}
