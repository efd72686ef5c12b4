package dev.slipway.machine;

import dev.slipway.host.Host;
import dev.slipway.store.MachineRecord;
import java.util.List;

/** The ways to machines. They are opened at the first use and shared by all who use them. */
public interface Connections extends AutoCloseable {
  /**
   * The way to a machine; nothing is connected yet.
   *
   * @throws MachineException when its address cannot be one
   */
  Host to(MachineRecord machine) throws MachineException;

  /**
   * The name or address at which a machine is reached, with the SSH configuration taken into
   * account.
   *
   * @throws MachineException when its address cannot be one
   */
  String address(MachineRecord machine) throws MachineException;

  /** This computer. */
  Host here();

  /** Ends the way to a machine; the next use logs in anew, with the rights that it has by then. */
  void renew(MachineRecord machine);

  /**
   * Ends the way to a machine and forgets the key that it showed.
   *
   * @throws MachineException when that cannot be written down
   */
  void forget(MachineRecord machine) throws MachineException;

  /** Whether a key of the machine was accepted here before. */
  boolean remembers(MachineRecord machine) throws MachineException;

  /** The machines that the user's SSH configuration names. */
  List<String> configured();

  @Override
  void close();
}
