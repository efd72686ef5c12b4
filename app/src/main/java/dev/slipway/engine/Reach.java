package dev.slipway.engine;

import dev.slipway.config.DevEnvironment;
import dev.slipway.config.Ide;
import dev.slipway.config.RunConfiguration;
import dev.slipway.config.Service;
import dev.slipway.config.ServicePort;
import dev.slipway.host.Command;
import dev.slipway.host.Endpoint;
import dev.slipway.host.Forward;
import dev.slipway.host.HostException;
import dev.slipway.store.AddressKind;
import dev.slipway.store.AddressRecord;
import dev.slipway.store.Publication;
import dev.slipway.store.PublicationState;
import dev.slipway.store.RunId;
import dev.slipway.store.RunRecord;
import dev.slipway.workload.ContainerWorkload;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes a run's application reachable: its ports, its editor, its address on the gateway. */
final class Reach implements AutoCloseable {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
  private static final Duration PUBLISH_PATIENCE = Duration.ofSeconds(5);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
  private static final int MOST_PORT_TRIES = 20;
  private static final Duration PUBLISH_PAUSE = Duration.ofMillis(30);

  private final RunContext context;
  private final RunRecord record;
  private final RunId run;
  private final Timeline timeline;
  private final Watch watch;
  private final Placement placement;
  private final Site site;
  private final List<Forward> forwards = new ArrayList<>();
  private Map<Integer, Integer> published = Map.of();
  private boolean direct;

  Reach(
      RunContext context,
      RunRecord record,
      Site site,
      Timeline timeline,
      Watch watch,
      Placement placement) {
    this.context = context;
    this.record = record;
    this.site = site;
    this.run = record.id();
    this.timeline = timeline;
    this.watch = watch;
    this.placement = placement;
  }

  /**
   * Opens the ports of a task or a dev environment.
   *
   * @param ports application port to port on the machine
   */
  void open(RunConfiguration configuration, WorkloadNote note, Map<Integer, Integer> ports)
      throws EngineException {
    published = ports;
    direct = note.direct();
    if (configuration instanceof Service) {
      if (site.remote()) leadTo(note);
      return;
    }
    List<AddressRecord> addresses = new ArrayList<>();
    timeline.begin(StepKind.PORTS, "");
    List<WorkloadNote.Port> opened = new ArrayList<>();
    for (WorkloadNote.Port wanted : note.ports()) {
      WorkloadNote.Port port = wanted;
      boolean elsewhere = note.direct() && port.local() != port.application();
      if (site.remote() || elsewhere) port = forward(wanted);
      opened.add(port);
      addresses.add(
          address(
              AddressKind.PORT,
              "http://127.0.0.1:" + port.local(),
              port.application(),
              port.local()));
    }
    if (configuration instanceof DevEnvironment environment) {
      environment.ide().ifPresent(ide -> addresses.add(editor(ide, note)));
    }
    if (!opened.equals(note.ports())) placement.remember(note.with(opened));
    context.store().reachableAt(run, addresses);
    if (note.ports().isEmpty()) timeline.skip(StepKind.PORTS, "");
    else timeline.done(StepKind.PORTS, portWords(opened));
  }

  /** Waits for a service to answer and has it published; returns early when it ends. */
  void publish(Service service) throws EngineException, InterruptedException {
    int application = service.port().container();
    int local = published.getOrDefault(application, 0);
    if (local == 0) {
      throw new EngineException("The container engine did not publish port " + application + ".");
    }
    if (!awaitAnswer(application, local)) return;
    timeline.done(StepKind.READY, "Answers on port " + application);
    timeline.begin(StepKind.PUBLISH, "");
    context
        .store()
        .publish(
            new Publication(
                run,
                RunNames.label(record.name()),
                local,
                gatewayPort(service.port()),
                PublicationState.WANTED,
                Optional.empty()));
    awaitServed();
  }

  @Override
  public void close() {
    forwards.forEach(Forward::close);
  }

  /** Leads a port of this computer to a service on another machine, and keeps to that port. */
  private void leadTo(WorkloadNote note) throws EngineException {
    List<WorkloadNote.Port> led = new ArrayList<>();
    Map<Integer, Integer> here = new HashMap<>();
    for (WorkloadNote.Port wanted : note.ports()) {
      WorkloadNote.Port port = forward(wanted);
      led.add(port);
      here.put(port.application(), port.local());
    }
    published = here;
    if (!led.equals(note.ports())) placement.remember(note.with(led));
  }

  private boolean awaitAnswer(int application, int local) throws InterruptedException {
    timeline.begin(StepKind.READY, "Waiting for port " + application);
    if (!timeline.isDone(StepKind.READY)) {
      context.store().activity(run, "Waiting for port " + application, now());
    }
    Duration pause = FIRST_PAUSE;
    while (!ready(local)) {
      if (watch.await(pause).isPresent()) return false;
      pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
    }
    return true;
  }

  private boolean ready(int local) throws InterruptedException {
    if (direct) return Readiness.listens(local);
    return Readiness.answers(local) && (!site.remote() || machineAnswers());
  }

  /**
   * A way to a machine that is out of reach holds connections back just as an application does that
   * thinks.
   */
  private boolean machineAnswers() throws InterruptedException {
    try {
      return site.machine().run(Command.of("true").within(ANSWER_LIMIT)).ok();
    } catch (HostException e) {
      return false;
    }
  }

  private void awaitServed() throws InterruptedException {
    long patience = System.nanoTime() + PUBLISH_PATIENCE.toNanos();
    boolean told = false;
    while (true) {
      Optional<Publication> mine =
          context.store().publications().stream()
              .filter(publication -> publication.run().equals(run))
              .findFirst();
      if (mine.isPresent() && mine.get().state() != PublicationState.WANTED) {
        published(mine.get());
        return;
      }
      if (watch.await(told ? LONGEST_PAUSE : PUBLISH_PAUSE).isPresent()) return;
      if (!told && System.nanoTime() > patience) {
        told = true;
        context.store().activity(run, "Running; waiting for the gateway of this computer", now());
      }
    }
  }

  private void published(Publication publication) {
    String url =
        context.store().addresses(run).stream()
            .filter(address -> address.kind() == AddressKind.ENDPOINT)
            .map(AddressRecord::url)
            .findFirst()
            .orElse("");
    timeline.done(StepKind.PUBLISH, url);
    publication.problem().ifPresent(sentence -> context.store().event(run, now(), sentence));
  }

  /**
   * The port that dstack 0.10.7 would open on its gateway; where the application itself listens
   * there, it is there already.
   */
  private Optional<Integer> gatewayPort(ServicePort port) {
    if (port.gateway() == ServicePort.DEFAULT_GATEWAY) return Optional.empty();
    if (direct && port.gateway() == port.container()) return Optional.empty();
    Optional<Publication> owner =
        context.store().publications().stream()
            .filter(other -> !other.run().equals(run))
            .filter(other -> other.gatewayPort().equals(Optional.of(port.gateway())))
            .findFirst();
    if (owner.isEmpty()) return Optional.of(port.gateway());
    context
        .store()
        .event(
            run,
            now(),
            "Gateway port "
                + port.gateway()
                + " belongs to the service "
                + owner.get().name()
                + ", so this one answers by its name only.");
    return Optional.empty();
  }

  /** The port that was promised, or after a crash the next one when somebody took it meanwhile. */
  private WorkloadNote.Port forward(WorkloadNote.Port wanted) throws EngineException {
    int local = wanted.local();
    for (int attempt = 0; attempt < MOST_PORT_TRIES; attempt++) {
      try {
        Forward forward = site.machine().ports().forward(local, target(wanted));
        forwards.add(forward);
        if (local != wanted.local()) tellMoved(wanted, local);
        return new WorkloadNote.Port(wanted.application(), forward.port());
      } catch (IOException e) {
        local = freeFrom(local + 1).orElse(local);
      }
    }
    throw new EngineException(
        "No port of this computer could be led to port " + wanted.application() + ".");
  }

  private Endpoint target(WorkloadNote.Port wanted) {
    int application = wanted.application();
    return new Endpoint.Port(published.getOrDefault(application, application));
  }

  private OptionalInt freeFrom(int port) throws EngineException {
    try {
      return site.here().ports().firstFree(port);
    } catch (IOException e) {
      throw new EngineException(
          "Which ports are in use could not be found out: " + e.getMessage(), e);
    }
  }

  private void tellMoved(WorkloadNote.Port wanted, int local) {
    context
        .store()
        .event(
            run,
            now(),
            "Port %d was taken meanwhile, so port %d leads to the application's port %d."
                .formatted(wanted.local(), local, wanted.application()));
  }

  private AddressRecord editor(Ide ide, WorkloadNote note) {
    String url =
        note.container()
            ? EditorLink.intoContainer(
                ide, ContainerWorkload.name(RunNames.label(record.name()), run), site.destination())
            : site.destination()
                .map(machine -> EditorLink.toMachine(ide, machine, placement.folder()))
                .orElseGet(() -> EditorLink.toFolder(ide, record.folder()));
    return address(AddressKind.IDE, url, 0, 0);
  }

  private AddressRecord address(AddressKind kind, String url, int application, int local) {
    return new AddressRecord(run, kind, url, application, local, Optional.empty());
  }

  private static String portWords(List<WorkloadNote.Port> ports) {
    return String.join(
        ", ",
        ports.stream()
            .map(
                port ->
                    port.local() == port.application()
                        ? "127.0.0.1:" + port.local()
                        : "127.0.0.1:" + port.local() + " to " + port.application())
            .toList());
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private Instant now() {
    return context.clock().instant();
  }
}
