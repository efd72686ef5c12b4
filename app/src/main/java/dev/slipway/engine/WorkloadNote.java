package dev.slipway.engine;

import dev.slipway.workload.JobPort;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was decided about a run's workload, kept so that the next driver builds the same one.
 *
 * @param image the container's image; empty for plain processes
 * @param engine the container engine's program; empty for plain processes
 * @param engineTitle what the engine is called, with its version
 * @param ports the application's ports, with the local ones that were chosen
 * @param direct whether the application itself listens on this computer's ports
 * @param folder where the run keeps its files on another machine, by its whole path; nothing on
 *     this computer
 * @param gpus the numbers of the GPUs that the run was given on another machine
 */
record WorkloadNote(
    String image,
    String engine,
    String engineTitle,
    List<Port> ports,
    boolean direct,
    Optional<String> folder,
    Optional<List<Integer>> gpus) {
  private static final JsonMapper JSON = new JsonMapper();

  WorkloadNote {
    ports = List.copyOf(ports);
  }

  /**
   * A port.
   *
   * @param application where the application listens
   * @param local where this computer leads to it; 0 for any
   */
  record Port(int application, int local) {
    JobPort onThisComputer() {
      return new JobPort(application, local == 0 ? OptionalInt.empty() : OptionalInt.of(local));
    }

    /** Another machine's own port may be any: this computer leads to it. */
    JobPort onAnotherMachine() {
      return new JobPort(application, OptionalInt.empty());
    }
  }

  List<JobPort> jobPorts() {
    return ports.stream()
        .map(port -> folder.isPresent() ? port.onAnotherMachine() : port.onThisComputer())
        .toList();
  }

  boolean container() {
    return !image.isEmpty();
  }

  /** The same with other ports. */
  WorkloadNote with(List<Port> others) {
    return new WorkloadNote(image, engine, engineTitle, others, direct, folder, gpus);
  }

  String text() {
    return JSON.writeValueAsString(this);
  }

  static WorkloadNote parse(String text) {
    return JSON.readValue(text, WorkloadNote.class);
  }
}
