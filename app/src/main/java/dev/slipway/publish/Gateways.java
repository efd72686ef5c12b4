package dev.slipway.publish;

import dev.slipway.host.Host;
import dev.slipway.machine.MachineException;
import dev.slipway.machine.Machines;
import dev.slipway.publish.remote.GatewayException;
import dev.slipway.publish.remote.GatewayJar;
import dev.slipway.publish.remote.TokenName;
import dev.slipway.publish.setup.Setup;
import dev.slipway.publish.setup.SetupEnd;
import dev.slipway.publish.setup.SetupTools;
import dev.slipway.publish.setup.Work;
import dev.slipway.publish.upkeep.GatewayStatus;
import dev.slipway.publish.upkeep.Look;
import dev.slipway.publish.upkeep.Removal;
import dev.slipway.publish.upkeep.Site;
import dev.slipway.publish.upkeep.Upgrade;
import dev.slipway.publish.upkeep.UpgradeEnd;
import dev.slipway.publish.upkeep.Words;
import dev.slipway.store.GatewayRecord;
import dev.slipway.store.GatewayStep;
import dev.slipway.store.GatewayStore;
import dev.slipway.store.Home;
import dev.slipway.store.HomeLock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The gateways that the user made: which there are, setting them up, how they are, their end. Its
 * methods block; each wait has a limit. Closing it closes the machines.
 */
public final class Gateways implements AutoCloseable {
  private final Home home;
  private final GatewayStore store;
  private final Machines machines;
  private final List<Path> programs;
  private final SetupTools tools;
  private final Runnable closing;

  /**
   * @param programs where the gateway's program may be on this computer
   * @param closing what else ends when this is closed
   */
  public Gateways(
      Home home,
      GatewayStore store,
      Machines machines,
      List<Path> programs,
      SetupTools tools,
      Runnable closing) {
    this.home = home;
    this.store = store;
    this.machines = machines;
    this.programs = List.copyOf(programs);
    this.tools = tools;
    this.closing = closing;
  }

  /** All gateways, by name. */
  public List<GatewayRecord> all() {
    return store.all();
  }

  public Optional<GatewayRecord> find(String name) {
    return store.find(name);
  }

  /**
   * The gateway of a name.
   *
   * @throws GatewayException when there is none, with the names that there are
   */
  public GatewayRecord named(String name) throws GatewayException {
    Optional<GatewayRecord> known = store.find(name);
    if (known.isPresent()) return known.get();
    List<String> names = all().stream().map(GatewayRecord::name).toList();
    throw new GatewayException(
        "There is no gateway %s. %s"
            .formatted(
                name,
                names.isEmpty()
                    ? "Make one: slipway gateway create NAME --on MACHINE"
                    : "There are: " + String.join(", ", names) + "."));
  }

  /** The steps of setting a gateway up, as far as they are. */
  public List<GatewayStep> steps(String name) {
    return store.steps(name);
  }

  /**
   * Remembers a gateway that is to be set up. Nothing is touched yet.
   *
   * @throws GatewayException when it cannot be, with the reason
   */
  public GatewayRecord plan(GatewayWish wish) throws GatewayException {
    GatewayRecord record = new WishCheck(machines).record(wish, tools.clock().instant());
    if (store.add(record)) return named(record.name());
    if (store.find(record.name()).isPresent()) {
      throw new GatewayException("There is a gateway " + record.name() + " already.");
    }
    throw new GatewayException(
        "There is a gateway on %s already, and a machine has one."
            .formatted(record.machine().orElse("this computer")));
  }

  /**
   * Sets a gateway up, or goes on with it: what is there stays, what is missing is done.
   *
   * @param listener told of each step before, while and after it is run
   */
  public SetupEnd setUp(String name, Consumer<GatewayStep> listener)
      throws GatewayException, InterruptedException {
    GatewayRecord gateway = named(name);
    try (HomeLock _ = lock(gateway);
        Work work = new Work(gateway, host(gateway), program(), owner(gateway), tools)) {
      return new Setup(
              step -> {
                store.step(step);
                listener.accept(step);
              },
              tools.clock())
          .run(work);
    } catch (IOException e) {
      throw lockFailure(e);
    }
  }

  /** How a gateway is now. */
  public GatewayStatus status(String name) throws GatewayException, InterruptedException {
    return new Look(site(named(name))).status();
  }

  /** The last lines that a gateway wrote, the oldest first. */
  public List<String> words(String name, int count) throws GatewayException, InterruptedException {
    return new Words(site(named(name))).last(count);
  }

  /** Puts this Slipway's program in place of the one that a gateway runs. */
  public UpgradeEnd upgrade(String name, Consumer<String> progress)
      throws GatewayException, InterruptedException {
    GatewayRecord gateway = named(name);
    try (HomeLock _ = lock(gateway)) {
      return new Upgrade(site(gateway), program()).run(progress);
    } catch (IOException e) {
      throw lockFailure(e);
    }
  }

  /** The packages that were installed on a gateway's machine for it. */
  public List<String> packages(String name) throws GatewayException, InterruptedException {
    GatewayRecord gateway = named(name);
    return new Removal(site(gateway), owner(gateway)).packages();
  }

  /**
   * Takes a gateway away from its machine and forgets it.
   *
   * @param packagesToo whether packages that were installed for it go as well
   * @return what was left there, as a sentence
   */
  public Optional<String> remove(String name, boolean packagesToo)
      throws GatewayException, InterruptedException {
    GatewayRecord gateway = named(name);
    try (HomeLock _ = lock(gateway)) {
      Optional<String> left = new Removal(site(gateway), owner(gateway)).run(packagesToo);
      forget(gateway);
      return left;
    } catch (IOException e) {
      throw lockFailure(e);
    }
  }

  /** Forgets a gateway whose machine is gone. Nothing is touched there. */
  public void forget(String name) throws GatewayException {
    try {
      forget(named(name));
    } catch (IOException e) {
      throw lockFailure(e);
    }
  }

  /** Makes a gateway the one for services that name none. */
  public void makeDefault(String name) throws GatewayException {
    store.makeDefault(named(name).name());
  }

  @Override
  public void close() {
    machines.close();
    closing.run();
  }

  private void forget(GatewayRecord gateway) throws IOException {
    boolean _ = tools.tokens().remove(TokenName.of(gateway.name()));
    boolean _ = store.remove(gateway.name());
  }

  private Site site(GatewayRecord gateway) throws GatewayException {
    return new Site(gateway, host(gateway), tools.survey(), tools.superusers(), tools.tokens());
  }

  private Host host(GatewayRecord gateway) throws GatewayException {
    try {
      return gateway.machine().isPresent()
          ? machines.host(machines.named(gateway.machine().get()))
          : machines.here();
    } catch (MachineException e) {
      throw new GatewayException(e.getMessage(), e);
    }
  }

  private GatewayJar program() throws GatewayException {
    return GatewayJar.among(programs);
  }

  private String owner(GatewayRecord gateway) {
    return home.mark() + "/" + gateway.name();
  }

  private HomeLock lock(GatewayRecord gateway) throws IOException, GatewayException {
    return HomeLock.tryTake(home.gatewayChangeLock(gateway.name()))
        .orElseThrow(
            () ->
                new GatewayException(
                    "Another Slipway process is changing the gateway %s. Wait until it is done."
                        .formatted(gateway.name())));
  }

  private static GatewayException lockFailure(IOException e) {
    return new GatewayException("The folder of Slipway cannot be written: " + e.getMessage(), e);
  }
}
