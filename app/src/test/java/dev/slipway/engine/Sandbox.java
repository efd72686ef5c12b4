package dev.slipway.engine;

import static org.awaitility.Awaitility.await;

import dev.slipway.config.language.Language;
import dev.slipway.host.ssh.Desk;
import dev.slipway.machine.Machines;
import dev.slipway.machine.SshConnections;
import dev.slipway.machine.Survey;
import dev.slipway.publish.GatewayPort;
import dev.slipway.publish.LocalGateway;
import dev.slipway.store.Home;
import dev.slipway.store.LogLine;
import dev.slipway.store.RunId;
import dev.slipway.store.RunRecord;
import dev.slipway.store.RunState;
import dev.slipway.store.RunStore;
import dev.slipway.store.Secrets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A home of its own with an engine on it, as one process has it. */
public final class Sandbox implements AutoCloseable {
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path folder;
  private final Workbench bench;

  private Sandbox(Path folder, Workbench bench) {
    this.folder = folder;
    this.bench = bench;
  }

  /**
   * Opens a home, as a process does when it starts.
   *
   * @param folder holds the home and the configurations
   * @param containerEngine as in {@code SLIPWAY_CONTAINER_ENGINE}
   * @param defaultImage as in {@code SLIPWAY_DEFAULT_IMAGE}
   */
  public static Sandbox open(Path folder, String containerEngine, String defaultImage)
      throws IOException {
    Home home = new Home(folder.resolve("home"));
    Files.createDirectories(folder.resolve("work"));
    RunStore store = RunStore.open(home);
    if (store.fact("gateway.port").isEmpty()) {
      store.keepFact("gateway.port", Integer.toString(freePort()));
    }
    Secrets secrets = new Secrets(home);
    Machines machines =
        new Machines(
            store.machines(),
            new SshConnections(new Desk(folder.resolve("desk")).access(), Clock.systemUTC()),
            new Survey(Clock.systemUTC(), List.of()),
            Clock.systemUTC(),
            () -> {});
    EngineOptions options =
        new EngineOptions(containerEngine, defaultImage, Map.of("GIVEN", "by the test"));
    Engine engine =
        new Engine(
            home,
            store,
            secrets,
            new MachinePlaces(machines),
            new WholeFolder(),
            new Language(),
            options,
            Clock.systemUTC());
    LocalGateway gateway =
        LocalGateway.start(home, store, new GatewayPort(store, machines.here().ports()));
    return new Sandbox(folder, new Workbench(home, store, secrets, engine, gateway, machines));
  }

  /** A home whose runs are plain processes. */
  public static Sandbox processes(Path folder) throws IOException {
    return open(folder, "none", "");
  }

  public Workbench bench() {
    return bench;
  }

  public Engine engine() {
    return bench.engine();
  }

  public RunStore store() {
    return bench.store();
  }

  /** The folder that the runs' commands see. */
  public Path work() {
    return folder.resolve("work");
  }

  public RunRequest request(String name, String yaml, String... args) {
    return request(name, new Place.Here(), yaml, args);
  }

  public RunRequest request(String name, Place place, String yaml, String... args) {
    return new RunRequest(yaml, Optional.empty(), work(), Optional.of(name), List.of(args), place);
  }

  /** Plans and submits, on this computer. */
  public RunRecord submit(String name, String yaml, String... args) throws EngineException {
    return submit(request(name, yaml, args));
  }

  /** Plans and submits. */
  public RunRecord submit(RunRequest request) throws EngineException {
    return switch (engine().plan(request)) {
      case Plan plan -> engine().submit(plan);
      case Refusal refusal -> throw new AssertionError(refusal.message());
    };
  }

  public RunRecord awaitEnd(RunRecord run) {
    await().atMost(PATIENCE).until(() -> !now(run.id()).active());
    return now(run.id());
  }

  public RunRecord awaitState(RunRecord run, RunState state) {
    await().atMost(PATIENCE).until(() -> now(run.id()).state() == state);
    return now(run.id());
  }

  public RunRecord now(RunId run) {
    return store().find(run).orElseThrow();
  }

  public List<String> log(RunRecord run) {
    return store().log(run.id()).read(0, 1_000_000).lines().stream().map(LogLine::text).toList();
  }

  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    bench.close();
  }
}
