package dev.slipway.machine;

import dev.slipway.host.Host;
import dev.slipway.host.HostException;
import dev.slipway.host.ssh.SshException;
import dev.slipway.store.MachineRecord;
import dev.slipway.store.MachineStore;
import dev.slipway.store.Subscription;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The machines that the user added: which there are, what they are, and what mends them. Its
 * methods block; each wait has a limit.
 */
public final class Machines implements AutoCloseable {
  private final MachineStore store;
  private final Connections connections;
  private final Survey survey;
  private final Clock clock;
  private final Runnable closing;

  /**
   * Connects to nothing yet.
   *
   * @param closing what else ends when this is closed
   */
  public Machines(
      MachineStore store, Connections connections, Survey survey, Clock clock, Runnable closing) {
    this.store = store;
    this.connections = connections;
    this.survey = survey;
    this.clock = clock;
    this.closing = closing;
  }

  /** All machines, by name. */
  public List<MachineRecord> all() {
    return store.all();
  }

  /**
   * The machine of a name.
   *
   * @throws MachineException when there is none, with the names that there are
   */
  public MachineRecord named(String name) throws MachineException {
    Optional<MachineRecord> known = store.find(name);
    if (known.isPresent()) return known.get();
    List<String> names = all().stream().map(MachineRecord::name).toList();
    throw new MachineException(
        "There is no machine "
            + name
            + ". "
            + (names.isEmpty()
                ? "Add one: slipway machine add USER@ADDRESS"
                : "There are: " + String.join(", ", names) + "."));
  }

  /**
   * Adds a machine after it was reached and looked at; what cannot be reached is not added.
   *
   * @param destination an address, or a name of the SSH configuration
   * @param name what to call it; its host's name when nothing is said
   * @param identity the file of the key to log in with
   * @throws MachineException when it cannot be reached, or its name is taken or cannot be used
   */
  public Added add(String destination, Optional<String> name, Optional<Path> identity)
      throws MachineException, InterruptedException {
    // As exactly as it is stored, so that it is the same machine when it is read again.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    MachineRecord machine = MachineNames.record(destination, name, identity, now);
    if (store.find(machine.name()).isPresent()) throw taken(machine.name());
    boolean added = false;
    try {
      MachineFacts facts = look(machine);
      added = store.add(machine);
      if (!added) throw taken(machine.name());
      return new Added(machine, facts);
    } finally {
      // The name may be tried again with another address.
      if (!added) connections.renew(machine);
    }
  }

  /** What the user's SSH configuration offers to add: its names, without wildcards. */
  public List<String> configured() {
    return connections.configured();
  }

  /** Calls back after a machine was added or removed, by whichever process; at times for less. */
  public Subscription onChange(Runnable listener) {
    return store.onChange(listener);
  }

  /** Looks at a machine. */
  public MachineFacts look(MachineRecord machine) throws MachineException, InterruptedException {
    try {
      return survey.of(connections.to(machine));
    } catch (HostException e) {
      throw new MachineException(trouble(machine, e), e.getMessage(), e);
    }
  }

  /** Looks at this computer, as at any machine. */
  public MachineFacts lookHere() throws MachineException, InterruptedException {
    try {
      return survey.of(connections.here());
    } catch (HostException e) {
      throw new MachineException(e.getMessage(), e);
    }
  }

  /**
   * Forgets the key that a machine showed, because it has another one now; the next use asks for
   * the new one.
   *
   * @throws MachineException when that cannot be written down
   */
  public void forgetKey(MachineRecord machine) throws MachineException {
    connections.forget(machine);
  }

  /** The machine itself, for who runs things there. It is closed with this. */
  public Host host(MachineRecord machine) throws MachineException {
    return connections.to(machine);
  }

  /**
   * The name or address at which a machine is reached.
   *
   * @throws MachineException when its address cannot be one
   */
  public String address(MachineRecord machine) throws MachineException {
    return connections.address(machine);
  }

  /** Logs in anew at the next use: what a login may do is decided when it begins. */
  public void renew(MachineRecord machine) {
    connections.renew(machine);
  }

  /** This computer. */
  public Host here() {
    return connections.here();
  }

  /**
   * Forgets a machine and the key that it showed. Nothing on it is touched.
   *
   * @throws MachineException when there is none of the name, or a gateway is on it
   */
  public void remove(String name) throws MachineException {
    MachineRecord machine = named(name);
    Optional<String> gateway = store.gatewayOn(machine.name());
    if (gateway.isPresent()) {
      throw new MachineException(
          "The gateway %s is on %s. Remove it first: slipway gateway remove %s"
              .formatted(gateway.get(), machine.name(), gateway.get()));
    }
    store.remove(machine.name());
    connections.forget(machine);
  }

  @Override
  public void close() {
    connections.close();
    closing.run();
  }

  private Trouble trouble(MachineRecord machine, HostException failure) throws MachineException {
    if (!(failure instanceof SshException ssh)) return Trouble.OTHER;
    return switch (ssh.failure()) {
      case NAME, UNREACHABLE, SILENT, LOST -> Trouble.UNREACHABLE;
      case LOGIN, UNANSWERED -> Trouble.LOGIN;
      case HOST_KEY_UNKNOWN -> Trouble.KEY_UNKNOWN;
      case HOST_KEY_CHANGED ->
          connections.remembers(machine) ? Trouble.KEY_CHANGED : Trouble.KEY_REFUSED;
      case ALGORITHMS, REFUSED -> Trouble.OTHER;
    };
  }

  private static MachineException taken(String name) {
    return new MachineException(
        "There is a machine " + name + " already. Give this one another name: --name NAME");
  }

  /**
   * A machine that was added.
   *
   * @param facts what was seen there
   */
  public record Added(MachineRecord machine, MachineFacts facts) {}
}
