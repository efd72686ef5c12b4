package dev.slipway.engine;

import dev.slipway.config.LocalPort;
import dev.slipway.config.PortMapping;
import dev.slipway.config.RunConfiguration;
import dev.slipway.config.Service;
import dev.slipway.host.HostException;
import dev.slipway.host.HostPorts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Chooses the ports of this computer that lead to a run's application. */
final class Ports {
  private final HostPorts ports;
  private final HostPorts there;
  private final String machine;
  private final boolean remote;
  private final List<String> notes = new ArrayList<>();
  private final Set<Integer> chosen = new HashSet<>();

  Ports(Site site) {
    this.ports = site.here().ports();
    this.there = site.machine().ports();
    this.remote = site.remote();
    this.machine = remote ? site.machine().name() : "this computer";
  }

  /** What was not as asked for, as sentences. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /**
   * Chooses.
   *
   * @param container whether an engine publishes the ports; otherwise the application itself
   *     listens on the machine
   * @throws EngineException when a port cannot be had
   * @throws HostException when the machine is out of reach
   */
  List<WorkloadNote.Port> choose(RunConfiguration configuration, boolean container)
      throws EngineException, HostException {
    if (configuration instanceof Service service) {
      int application = service.port().container();
      if (!container) requireFree(application);
      return List.of(new WorkloadNote.Port(application, container || remote ? 0 : application));
    }
    List<WorkloadNote.Port> all = new ArrayList<>();
    for (PortMapping mapping : configuration.ports()) {
      if (!container) requireFree(mapping.container());
      all.add(new WorkloadNote.Port(mapping.container(), local(mapping, container)));
    }
    return all;
  }

  private int local(PortMapping mapping, boolean container) throws EngineException {
    int wanted =
        switch (mapping.local()) {
          case LocalPort.Fixed(int port) -> port;
          case LocalPort.FirstFree(int from) -> from;
        };
    // The application is about to listen there itself: nothing is in the way and nothing need be
    // forwarded.
    if (!container && !remote && wanted == mapping.container()) return take(wanted);
    OptionalInt free = firstFree(wanted);
    if (free.isEmpty()) {
      throw new EngineException(
          "Every port of this computer from " + wanted + " on is in use. Choose another one.");
    }
    if (free.getAsInt() != wanted && mapping.local() instanceof LocalPort.Fixed) {
      notes.add(
          "Port %d is in use on this computer, so port %d leads to the application's port %d."
              .formatted(wanted, free.getAsInt(), mapping.container()));
    }
    return take(free.getAsInt());
  }

  private OptionalInt firstFree(int from) throws EngineException {
    try {
      OptionalInt free = ports.firstFree(from);
      while (free.isPresent() && chosen.contains(free.getAsInt())) {
        free = ports.firstFree(free.getAsInt() + 1);
      }
      return free;
    } catch (IOException e) {
      throw unknown(e);
    }
  }

  private int take(int port) {
    chosen.add(port);
    return port;
  }

  private void requireFree(int port) throws EngineException, HostException {
    if (isFree(port)) return;
    throw new EngineException(
        "Port "
            + port
            + " is already in use on "
            + machine
            + ", and without a container engine the application"
            + " needs just that port. Stop the program that uses it, or choose another port in the"
            + " configuration.");
  }

  private boolean isFree(int port) throws EngineException, HostException {
    try {
      return there.free(port);
    } catch (HostException e) {
      if (e.unreachable()) throw e;
      throw unknown(e);
    } catch (IOException e) {
      throw unknown(e);
    }
  }

  private static EngineException unknown(IOException e) {
    return new EngineException(
        "Which ports are in use could not be found out: " + e.getMessage(), e);
  }
}
