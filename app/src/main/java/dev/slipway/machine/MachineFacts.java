package dev.slipway.machine;

import java.util.List;

/**
 * All that one look at a machine tells.
 *
 * @param account the login that looked
 * @param system what runs there
 * @param capacity how big it is
 * @param clock how its clock goes
 * @param engines the container engines that are installed
 * @param graphics its graphics cards
 * @param network how it is connected
 * @param java the version of Java that is installed; empty for none
 */
public record MachineFacts(
    Account account,
    Distribution system,
    Capacity capacity,
    MachineClock clock,
    List<EngineFacts> engines,
    Graphics graphics,
    Network network,
    String java) {
  public MachineFacts {
    engines = List.copyOf(engines);
  }
}
