package dev.slipway.machine.doctor;

import dev.slipway.host.Host;
import dev.slipway.host.HostException;
import dev.slipway.machine.MachineException;
import dev.slipway.machine.MachineFacts;
import dev.slipway.machine.Machines;
import dev.slipway.store.MachineRecord;
import java.util.Optional;
import java.util.function.Consumer;

/** A machine before its doctor: looked at, and mended where its user agrees. */
public final class Patient {
  private final Machines machines;
  private final Optional<MachineRecord> machine;

  private Patient(Machines machines, Optional<MachineRecord> machine) {
    this.machines = machines;
    this.machine = machine;
  }

  /** A machine over SSH. */
  public static Patient of(Machines machines, MachineRecord machine) {
    return new Patient(machines, Optional.of(machine));
  }

  /** This computer. */
  public static Patient here(Machines machines) {
    return new Patient(machines, Optional.empty());
  }

  /** What it is now. */
  public MachineFacts look() throws MachineException, InterruptedException {
    return machine.isPresent() ? machines.look(machine.get()) : machines.lookHere();
  }

  /**
   * Applies a remedy.
   *
   * @param said is told each line that the machine says meanwhile, from any thread
   * @throws MachineException when it did not work, with what the machine said
   */
  public void mend(Remedy remedy, Superuser superuser, Consumer<String> said)
      throws MachineException, InterruptedException {
    try {
      new Treatment(host(), superuser).apply(remedy, said);
    } catch (HostException e) {
      throw new MachineException(e.getMessage(), e);
    }
    machine.ifPresent(machines::renew);
  }

  private Host host() throws MachineException {
    return machine.isPresent() ? machines.host(machine.get()) : machines.here();
  }
}
