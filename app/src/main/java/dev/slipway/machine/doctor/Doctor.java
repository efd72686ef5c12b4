package dev.slipway.machine.doctor;

import dev.slipway.machine.Account;
import dev.slipway.machine.MachineFacts;
import java.util.ArrayList;
import java.util.List;

/** Says what the facts of a machine mean for running things there. */
public final class Doctor {
  private final MachineChecks machine;
  private final EngineChecks engine;
  private final GraphicsChecks graphics;
  private final NetworkChecks network;
  private final Account account;

  public Doctor(MachineFacts facts) {
    Remedies remedies = new Remedies(facts.system());
    this.account = facts.account();
    this.machine = new MachineChecks(facts, remedies);
    this.engine = new EngineChecks(facts, remedies);
    this.graphics = new GraphicsChecks(facts, remedies);
    this.network = new NetworkChecks(facts.network());
  }

  /** Every finding, the good ones too, in the order of {@link Check}. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(login());
    findings.add(machine.system());
    findings.add(machine.memory());
    findings.add(machine.disk());
    findings.add(machine.clock());
    findings.add(engine.finding());
    findings.add(graphics.cards());
    graphics.inContainers().ifPresent(findings::add);
    network.reach().ifPresent(findings::add);
    findings.add(network.ports());
    return findings;
  }

  private Finding login() {
    String who = "Logged in as " + account.user();
    return switch (account.rights()) {
      case ROOT -> Finding.good(Check.LOGIN, who + ".");
      case SUDO -> Finding.good(Check.LOGIN, who + ", who may use sudo.");
      case SUDO_WITH_PASSWORD ->
          Finding.note(
              Check.LOGIN,
              who + ", whom sudo asks for a password.",
              "Slipway asks you for it when something is to be installed, and does not keep it.");
      case NONE ->
          Finding.note(
              Check.LOGIN,
              who + ", who cannot use sudo.",
              "What is there can be used. What is missing must be installed by somebody who may.");
    };
  }
}
