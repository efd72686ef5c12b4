package dev.slipway.engine;

import dev.slipway.config.language.Language;
import dev.slipway.host.Host;
import dev.slipway.store.Home;
import dev.slipway.store.RunId;
import dev.slipway.store.RunRecord;
import dev.slipway.store.RunState;
import dev.slipway.store.RunStore;
import dev.slipway.store.Secrets;
import dev.slipway.store.StoreException;
import dev.slipway.workload.ContainerEngine;
import dev.slipway.workload.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs things. Several processes may have an engine on one home at the same time; each run is
 * driven by one of them. Closing an engine ends nothing.
 */
public final class Engine implements RunControl, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
  private static final Duration REPLACE_LIMIT = Duration.ofSeconds(40);
  private static final Duration REPLACE_PAUSE = Duration.ofMillis(50);

  private final Home home;
  private final RunStore store;
  private final Secrets secrets;
  private final Places places;
  private final Clock clock;
  private final EngineOptions options;
  private final References references;
  private final Planner planner;
  private final Drivers drivers;

  public Engine(
      Home home,
      RunStore store,
      Secrets secrets,
      Places places,
      FolderSending sending,
      Language language,
      EngineOptions options,
      Clock clock) {
    this.home = home;
    this.store = store;
    this.secrets = secrets;
    this.places = places;
    this.clock = clock;
    this.options = options;
    this.references = new References(secrets);
    this.planner = new Planner(language, store, places, options, references);
    this.drivers =
        new Drivers(
            new RunContext(home, store, places, sending, language, options, references, clock));
  }

  @Override
  public Planned plan(RunRequest request) {
    try {
      return planner.plan(request);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Refusal("Planning was interrupted.", List.of());
    }
  }

  @Override
  public RunRecord submit(Plan plan) throws EngineException {
    RunRecord run = enqueue(plan);
    boolean _ = drivers.drive(run.id());
    return run;
  }

  /**
   * Stores what was planned as a new run and leaves it to another process to drive it.
   *
   * @throws EngineException when a secret is missing or the run cannot be stored
   */
  public RunRecord enqueue(Plan plan) throws EngineException {
    // Those that were missing when it was planned may have been set since.
    SortedSet<String> missing = references.missing(plan.configuration());
    if (!missing.isEmpty()) throw new EngineException(References.missingSentence(missing));
    if (plan.live().isPresent()) replace(plan.live().get());
    RunRecord run = record(plan);
    keepInherited(run, plan);
    if (!store.create(run)) {
      throw new EngineException(
          "A run named " + plan.name() + " is live already. Stop it, or choose another name.");
    }
    return run;
  }

  @Override
  public void stop(RunId run) {
    if (store.find(run).filter(RunRecord::active).isEmpty()) return;
    store.requestStop(run);
    drivers.drive(run);
  }

  @Override
  public void delete(RunId run) throws EngineException {
    Optional<RunRecord> known = store.find(run);
    if (known.isEmpty()) return;
    if (known.get().active()) {
      throw new EngineException(known.get().name() + " is still live. Stop it first.");
    }
    removeFolder(home.run(run));
    store.delete(run);
  }

  @Override
  public void setSecret(String name, String value) throws EngineException {
    try {
      secrets.put(name, value);
    } catch (IOException e) {
      throw new EngineException("The secret " + name + " cannot be kept: " + e.getMessage(), e);
    }
  }

  @Override
  public List<String> secretNames() throws EngineException {
    try {
      return List.copyOf(secrets.names());
    } catch (IOException e) {
      throw new EngineException("The secrets cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Drives, from now on, every run of this home that nobody drives, and removes what no run owns
   * any more.
   */
  public void adoptAll() {
    drivers.adoptAll();
    Thread _ = Thread.ofVirtual().name("leftovers").start(this::removeLeftovers);
    store.all().stream()
        .map(RunRecord::where)
        .distinct()
        .map(Place::of)
        .filter(place -> place instanceof Place.Machine)
        .forEach(
            place -> {
              Thread _ = Thread.ofVirtual().name("sweep").start(() -> sweep(place));
            });
  }

  /**
   * Drives a run, if nobody else does.
   *
   * @return whether this process drives it now
   */
  public boolean adopt(RunId run) {
    return drivers.drive(run);
  }

  /** The live runs that no process drives at this moment. */
  public List<RunRecord> undriven() {
    return store.active().stream().filter(run -> drivers.undriven(run.id())).toList();
  }

  /** Asks a run to end, whoever drives it. */
  public void requestStop(RunId run) {
    if (store.find(run).filter(RunRecord::active).isPresent()) store.requestStop(run);
  }

  @Override
  public void close() {
    drivers.close();
  }

  private void keepInherited(RunRecord run, Plan plan) throws EngineException {
    try {
      Inherited.keep(home, run.id(), plan.configuration(), options.environment());
    } catch (IOException e) {
      throw new EngineException(
          "What the run takes from the environment cannot be kept: " + e.getMessage(), e);
    }
  }

  private void removeLeftovers() {
    Host host = places.here();
    try {
      if (!(ContainerEngine.find(host, options.containerEngine())
          instanceof ContainerEngine.Found.Engine(ContainerEngine found))) {
        return;
      }
      List<RunId> removed =
          new Leftovers(host, found, home.mark())
              .remove(run -> store.find(run).filter(RunRecord::active).isPresent());
      removed.forEach(run -> LOG.info("The container of run {} was left over and is removed", run));
    } catch (IOException | StoreException e) {
      LOG.warn("Leftovers cannot be looked for", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What could not be removed while a machine was out of reach is removed when it is back. */
  private void sweep(Place place) {
    try {
      Predicate<RunId> live = run -> store.find(run).filter(RunRecord::active).isPresent();
      new Sweep(places.site(place).machine(), Mark.elsewhere(store), live)
          .run()
          .forEach(run -> LOG.info("What run {} left on {} is removed", run, place.words()));
    } catch (EngineException | IOException | StoreException e) {
      LOG.info("{} cannot be swept now: {}", place.words(), e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private RunRecord record(Plan plan) {
    Instant now = clock.instant();
    RunRequest request = plan.request();
    return new RunRecord(
        RunId.random(),
        plan.name(),
        plan.configuration().type().word(),
        RunState.SUBMITTED,
        "Submitted",
        now,
        request.place().words(),
        request.file().map(Path::toAbsolutePath),
        request.folder().toAbsolutePath().normalize(),
        request.yaml(),
        request.args(),
        now,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        0);
  }

  private void replace(RunRecord live) throws EngineException {
    stop(live.id());
    long deadline = System.nanoTime() + REPLACE_LIMIT.toNanos();
    while (store.find(live.id()).filter(RunRecord::active).isPresent()) {
      if (System.nanoTime() > deadline) {
        throw new EngineException(
            live.name() + " did not stop in time. Look at its log, then try again.");
      }
      try {
        Thread.sleep(REPLACE_PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new EngineException("Waiting for " + live.name() + " to stop was interrupted.", e);
      }
    }
  }

  private static void removeFolder(Path folder) throws EngineException {
    if (!Files.exists(folder)) return;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new EngineException("The folder " + folder + " could not be removed.", e);
    }
  }
}
