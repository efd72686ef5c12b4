package dev.slipway;

import dev.slipway.config.language.Language;
import dev.slipway.engine.Engine;
import dev.slipway.engine.EngineOptions;
import dev.slipway.engine.Keeper;
import dev.slipway.engine.MachinePlaces;
import dev.slipway.engine.WholeFolder;
import dev.slipway.engine.Workbench;
import dev.slipway.host.ssh.SshAccess;
import dev.slipway.host.ssh.config.SshConfig;
import dev.slipway.host.ssh.keys.LoginQuestions;
import dev.slipway.host.ssh.keys.MemoryKeeper;
import dev.slipway.host.ssh.keys.SecretKeeper;
import dev.slipway.host.ssh.known.OwnKnownHosts;
import dev.slipway.machine.Machines;
import dev.slipway.machine.SshConnections;
import dev.slipway.machine.Survey;
import dev.slipway.publish.GatewayPort;
import dev.slipway.publish.Gateways;
import dev.slipway.publish.LocalGateway;
import dev.slipway.publish.dns.DomainCheck;
import dev.slipway.publish.remote.PasswordQuestion;
import dev.slipway.publish.remote.Superusers;
import dev.slipway.publish.setup.SetupTools;
import dev.slipway.publish.setup.ThisComputer;
import dev.slipway.store.Home;
import dev.slipway.store.RunStore;
import dev.slipway.store.Secrets;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** Builds everything with plain constructors: the only place that knows all the parts. */
final class Composition {
  private static final int LOG_BYTES = 2 * 1024 * 1024;
  private static final int LOG_FILES = 2;

  /** Where images come from, unless they say otherwise. */
  private static final String IMAGES = "docker.io:443";

  /** How long a user may take to create a record for a domain, and zones' servers to know it. */
  private static final Duration DOMAIN_PATIENCE = Duration.ofMinutes(30);

  private static final Duration SETUP_PAUSE = Duration.ofMillis(200);

  /** Says of every socket that it was closed; what matters comes as an exception as well. */
  private static final Logger SSH_LIBRARY = Logger.getLogger("net.schmizz");

  private final Map<String, String> environment;
  private final Home home;

  /** One for all connections, so that nobody is asked twice for the same. */
  private final SecretKeeper keeper = new MemoryKeeper();

  Composition(Map<String, String> environment) {
    this.environment = environment;
    this.home =
        Home.find(
            environment, System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  /** Sends what Slipway says of itself to a file, and nothing of it to the terminal. */
  void log() {
    LogManager.getLogManager().reset();
    try {
      home.create();
      Handler file =
          new FileHandler(
              home.applicationLog().toString().replace("%", "%%"), LOG_BYTES, LOG_FILES, true);
      file.setFormatter(new SimpleFormatter());
      Logger.getLogger("").setLevel(Level.INFO);
      Logger.getLogger("").addHandler(file);
      SSH_LIBRARY.setLevel(Level.OFF);
    } catch (IOException e) {
      // Without a folder to write to, the store says so in its own words when it is needed.
      Logger.getLogger("").setLevel(Level.OFF);
    }
  }

  /**
   * Everything that runs things.
   *
   * @param questions answers what machines ask that only the user can answer
   */
  Workbench workbench(LoginQuestions questions) {
    RunStore store = RunStore.open(home);
    Secrets secrets = new Secrets(home);
    // Of its own, so that nobody who logs in anew to a machine cuts off the runs there.
    Machines machines = machines(store, questions, () -> {});
    Engine engine =
        new Engine(
            home,
            store,
            secrets,
            new MachinePlaces(machines),
            new WholeFolder(),
            new Language(),
            EngineOptions.from(environment),
            Clock.systemUTC());
    LocalGateway gateway =
        LocalGateway.start(home, store, new GatewayPort(store, machines.here().ports()));
    return new Workbench(home, store, secrets, engine, gateway, machines);
  }

  /**
   * The machines, with a connection to each that is used.
   *
   * @param questions answers what only the user can
   */
  Machines machines(LoginQuestions questions) {
    RunStore store = RunStore.open(home);
    return machines(store, questions, store::close);
  }

  private Machines machines(RunStore store, LoginQuestions questions, Runnable closing) {
    SshConfig config =
        new SshConfig(
            Path.of(System.getProperty("user.home")),
            Path.of("/etc/ssh"),
            System.getProperty("user.name"));
    SshAccess access =
        new SshAccess(
            config,
            new OwnKnownHosts(home.knownHosts()),
            Optional.ofNullable(environment.get("SSH_AUTH_SOCK")).map(Path::of),
            keeper,
            questions);
    return new Machines(
        store.machines(),
        new SshConnections(access, Clock.systemUTC()),
        new Survey(Clock.systemUTC(), List.of(IMAGES)),
        Clock.systemUTC(),
        closing);
  }

  /**
   * The gateways, with their machines.
   *
   * @param questions answers what only the user can
   * @param password asks for the password that sudo wants
   */
  Gateways gateways(LoginQuestions questions, PasswordQuestion password) {
    RunStore store = RunStore.open(home);
    Clock clock = Clock.systemUTC();
    SetupTools tools =
        new SetupTools(
            new Survey(clock, List.of()),
            new Superusers(password),
            Secrets.ofGateways(home),
            DomainCheck::asking,
            new ThisComputer(),
            DOMAIN_PATIENCE,
            SETUP_PAUSE,
            clock);
    return new Gateways(
        home, store.gateways(), machines(questions), gatewayPrograms(), tools, store::close);
  }

  /** Where the gateway's program is: beside the packaged application, or where it was built. */
  private List<Path> gatewayPrograms() {
    List<Path> places = new ArrayList<>();
    String chosen = environment.getOrDefault("SLIPWAY_GATEWAY_JAR", "");
    if (!chosen.isBlank()) places.add(Path.of(chosen));
    for (Path folder = ownPlace(); folder != null; folder = folder.getParent()) {
      places.add(folder.resolve("gateway/slipway-gateway.jar"));
      places.add(folder.resolve("gateway/target/slipway-gateway.jar"));
    }
    return places;
  }

  private static @Nullable Path ownPlace() {
    try {
      return Path.of(Slipway.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Slipway does not know where it is", e);
    }
  }

  int window() {
    if (!display()) {
      System.err.println(
          "slipway: There is no display, so the window cannot open. The command line works without"
              + " one: slipway --help");
      return 1;
    }
    try {
      return new WindowRun(home, this::workbench, this::machines, new Keeper(launcher())).run();
    } catch (UnsupportedOperationException e) {
      System.err.println(
          "slipway: The display "
              + environment.getOrDefault("DISPLAY", "")
              + " does not answer, so the window cannot open. The command line works without one:"
              + " slipway --help");
      return 1;
    } catch (IOException e) {
      System.err.println("slipway: The window cannot open: " + e.getMessage());
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private boolean display() {
    boolean linux = System.getProperty("os.name").startsWith("Linux");
    boolean headless = "Headless".equals(System.getProperty("glass.platform"));
    if (!linux || headless) return true;
    // The toolkit speaks X; on Wayland that is XWayland, which sets DISPLAY too.
    return !environment.getOrDefault("DISPLAY", "").isBlank();
  }

  String version() {
    return Optional.ofNullable(Slipway.class.getPackage().getImplementationVersion())
        .orElse("(development)");
  }

  /**
   * What starts Slipway again: its launcher, the packaged application, or the Java that runs it
   * now.
   */
  List<String> launcher() {
    for (String property : List.of("slipway.launcher", "jpackage.app-path")) {
      String program = System.getProperty(property, "");
      if (!program.isEmpty() && Files.isExecutable(Path.of(program))) return List.of(program);
    }
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "--class-path",
        System.getProperty("java.class.path"),
        Slipway.class.getName());
  }
}
