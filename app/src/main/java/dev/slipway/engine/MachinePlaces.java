package dev.slipway.engine;

import dev.slipway.host.Host;
import dev.slipway.machine.MachineException;
import dev.slipway.machine.Machines;
import dev.slipway.store.MachineRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** This computer and the machines that the user added. */
public final class MachinePlaces implements Places {
  private final Machines machines;
  private final Map<String, MachineRecord> used = new HashMap<>();

  public MachinePlaces(Machines machines) {
    this.machines = machines;
  }

  @Override
  public Host here() {
    return machines.here();
  }

  @Override
  public Site site(Place place) throws EngineException {
    return switch (place) {
      case Place.Here() -> Site.here(here());
      case Place.Machine(String name) -> site(name);
    };
  }

  private synchronized Site site(String name) throws EngineException {
    try {
      MachineRecord machine = machines.named(name);
      MachineRecord before = used.put(name, machine);
      // One of the same name that was removed and added again may be another machine.
      if (before != null && !before.equals(machine)) machines.renew(before);
      return new Site(here(), machines.host(machine), Optional.of(machine.destination()));
    } catch (MachineException e) {
      throw new EngineException(e.getMessage(), e);
    }
  }
}
