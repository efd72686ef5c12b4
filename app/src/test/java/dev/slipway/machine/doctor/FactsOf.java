package dev.slipway.machine.doctor;

import dev.slipway.machine.Account;
import dev.slipway.machine.Capacity;
import dev.slipway.machine.Distribution;
import dev.slipway.machine.EngineFacts;
import dev.slipway.machine.Firewall;
import dev.slipway.machine.Graphics;
import dev.slipway.machine.MachineClock;
import dev.slipway.machine.MachineFacts;
import dev.slipway.machine.Network;
import dev.slipway.machine.Rights;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Facts of a machine on which nothing is wrong, to be changed one at a time. */
record FactsOf(
    Account account,
    Distribution system,
    Capacity capacity,
    MachineClock clock,
    List<EngineFacts> engines,
    Graphics graphics,
    Network network) {
  static FactsOf goodMachine() {
    return new FactsOf(
        new Account("admin", Rights.SUDO),
        system("debian", "x86_64", true),
        new Capacity(8, 32 * Sizes.GIB, 30 * Sizes.GIB, 500 * Sizes.GIB, 400 * Sizes.GIB),
        new MachineClock(Duration.ofMillis(300), true),
        List.of(new EngineFacts("docker", EngineFacts.State.ANSWERS, "28.2")),
        new Graphics(0, 0, List.of(), false, false),
        new Network(Map.of(), List.of(), Firewall.NONE));
  }

  static Distribution system(String id, String architecture, boolean systemd) {
    return new Distribution(id, List.of(), "12", "", "Linux 6.1", architecture, systemd);
  }

  FactsOf with(Account changed) {
    return new FactsOf(changed, system, capacity, clock, engines, graphics, network);
  }

  FactsOf with(Distribution changed) {
    return new FactsOf(account, changed, capacity, clock, engines, graphics, network);
  }

  FactsOf with(Capacity changed) {
    return new FactsOf(account, system, changed, clock, engines, graphics, network);
  }

  FactsOf with(MachineClock changed) {
    return new FactsOf(account, system, capacity, changed, engines, graphics, network);
  }

  FactsOf with(EngineFacts... changed) {
    return new FactsOf(account, system, capacity, clock, List.of(changed), graphics, network);
  }

  FactsOf with(Graphics changed) {
    return new FactsOf(account, system, capacity, clock, engines, changed, network);
  }

  FactsOf with(Network changed) {
    return new FactsOf(account, system, capacity, clock, engines, graphics, changed);
  }

  Finding finding(Check check) {
    return new Doctor(facts())
        .findings().stream().filter(each -> each.check() == check).findFirst().orElseThrow();
  }

  MachineFacts facts() {
    return new MachineFacts(account, system, capacity, clock, engines, graphics, network, "");
  }
}
