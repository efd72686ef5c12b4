package dev.slipway.machine.doctor;

import dev.slipway.machine.Account;
import dev.slipway.machine.EngineFacts;
import dev.slipway.machine.EngineFacts.State;
import dev.slipway.machine.MachineFacts;
import dev.slipway.machine.Rights;
import java.util.List;
import java.util.Optional;

/** Whether there is a container engine that the login can use. */
final class EngineChecks {
  private static final String DOCKER = "docker";

  private final Account account;
  private final List<EngineFacts> engines;
  private final Remedies remedies;

  EngineChecks(MachineFacts facts, Remedies remedies) {
    this.account = facts.account();
    this.engines = facts.engines();
    this.remedies = remedies;
  }

  Finding finding() {
    return in(State.ANSWERS)
        .map(engine -> Finding.good(Check.CONTAINERS, title(engine) + " answers."))
        .or(() -> in(State.ROOT_ONLY).map(this::rootOnly))
        .or(() -> in(State.SILENT).map(this::silent))
        .orElseGet(this::missing);
  }

  private Finding rootOnly(EngineFacts engine) {
    return Finding.problem(
            Check.CONTAINERS,
            title(engine) + " answers, but not to " + account.user() + ".",
            "Put " + account.user() + " into the group docker.")
        .with(engine.program().equals(DOCKER) ? remedies.allowDocker(account.user()) : none());
  }

  private Finding silent(EngineFacts engine) {
    boolean docker = engine.program().equals(DOCKER);
    String seen = name(engine) + " is installed, but its engine does not answer";
    if (docker && account.rights() == Rights.NONE) {
      return Finding.problem(
          Check.CONTAINERS,
          seen + " " + account.user() + ".",
          "Ask somebody who may to start it, and to put "
              + account.user()
              + " into the group docker.");
    }
    return Finding.problem(Check.CONTAINERS, seen + ".", "Start it.")
        .with(docker ? remedies.startDocker() : none());
  }

  private Finding missing() {
    return Finding.problem(
            Check.CONTAINERS,
            "There is no container engine.",
            "Install one. Without it, only configurations that name no image can run, as plain"
                + " processes.")
        .with(remedies.installEngine());
  }

  private Optional<EngineFacts> in(State state) {
    return engines.stream().filter(engine -> engine.state() == state).findFirst();
  }

  private static String title(EngineFacts engine) {
    return (name(engine) + " " + engine.version()).strip();
  }

  private static String name(EngineFacts engine) {
    return engine.program().equals(DOCKER) ? "Docker" : "Podman";
  }

  private static Optional<Remedy> none() {
    return Optional.empty();
  }
}
