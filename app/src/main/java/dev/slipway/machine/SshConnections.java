package dev.slipway.machine;

import dev.slipway.host.Host;
import dev.slipway.host.LocalHost;
import dev.slipway.host.ssh.SshAccess;
import dev.slipway.host.ssh.SshHost;
import dev.slipway.host.ssh.SshMachine;
import dev.slipway.host.ssh.config.SshTarget;
import dev.slipway.store.MachineRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ways to machines over SSH, one for each. */
public final class SshConnections implements Connections {
  private final SshAccess access;
  private final Clock clock;
  private final Host here = new LocalHost();
  private final Map<String, SshHost> open = new HashMap<>();

  public SshConnections(SshAccess access, Clock clock) {
    this.access = access;
    this.clock = clock;
  }

  @Override
  public synchronized Host to(MachineRecord machine) throws MachineException {
    SshHost known = open.get(machine.name());
    if (known == null) {
      SshTarget target = MachineNames.target(machine.destination());
      List<Path> keys = machine.identity().map(List::of).orElse(List.of());
      known = new SshHost(new SshMachine(machine.name(), target, keys, List.of()), access, clock);
      open.put(machine.name(), known);
    }
    return known;
  }

  @Override
  public String address(MachineRecord machine) throws MachineException {
    return access.config().resolve(MachineNames.target(machine.destination())).hostName();
  }

  @Override
  public Host here() {
    return here;
  }

  @Override
  public synchronized void renew(MachineRecord machine) {
    SshHost known = open.remove(machine.name());
    if (known != null) known.close();
  }

  @Override
  public synchronized void forget(MachineRecord machine) throws MachineException {
    renew(machine);
    try {
      access.forget(MachineNames.target(machine.destination()));
    } catch (IOException e) {
      throw new MachineException(
          "The key of "
              + machine.name()
              + " is still in "
              + access.own().file()
              + ", which cannot be written: "
              + e.getMessage(),
          e);
    }
  }

  @Override
  public boolean remembers(MachineRecord machine) throws MachineException {
    try {
      return access.remembers(MachineNames.target(machine.destination()));
    } catch (IOException e) {
      throw new MachineException(access.own().file() + " cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public List<String> configured() {
    return access.config().aliases();
  }

  @Override
  public synchronized void close() {
    open.values().forEach(SshHost::close);
    open.clear();
  }
}
