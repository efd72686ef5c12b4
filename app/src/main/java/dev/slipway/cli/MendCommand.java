package dev.slipway.cli;

import dev.slipway.machine.MachineException;
import dev.slipway.machine.MachineFacts;
import dev.slipway.machine.Rights;
import dev.slipway.machine.doctor.Doctor;
import dev.slipway.machine.doctor.Finding;
import dev.slipway.machine.doctor.Patient;
import dev.slipway.machine.doctor.Remedy;
import dev.slipway.machine.doctor.Superuser;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Goes through the remedies for a machine, asks for each, and looks again at the end. */
final class MendCommand {
  /** An engine that was installed may have to be opened to the login after that. */
  private static final int MOST_ROUNDS = 4;

  private final CommandLineTools tools;
  private final Patient patient;
  private final boolean yes;
  private final Set<String> offered = new HashSet<>();
  private Optional<String> password = Optional.empty();

  MendCommand(CommandLineTools tools, Patient patient, boolean yes) {
    this.tools = tools;
    this.patient = patient;
    this.yes = yes;
  }

  int run(MachineFacts facts) throws MachineException, InterruptedException {
    MachineFacts now = facts;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Remedy> agreed = agreed(now);
      if (agreed.isEmpty()) break;
      mend(agreed, superuser(now.account().rights()));
      now = patient.look();
      tools.out().println();
      new FindingLines(new Doctor(now).findings()).print(tools.out());
    }
    return new FindingLines(new Doctor(now).findings()).problems() ? ExitCode.FAILED : ExitCode.OK;
  }

  /** Those that nobody has been asked about yet and that are agreed to. */
  private List<Remedy> agreed(MachineFacts facts) {
    return new Doctor(facts)
        .findings().stream()
            .map(Finding::remedy)
            .flatMap(Optional::stream)
            .filter(remedy -> offered.add(remedy.title()))
            .filter(this::agreed)
            .toList();
  }

  private void mend(List<Remedy> agreed, Superuser superuser) throws InterruptedException {
    for (Remedy remedy : agreed) {
      tools.err().println(remedy.title() + " ...");
      try {
        patient.mend(remedy, superuser, line -> {});
      } catch (MachineException e) {
        // What comes after does not hang on it; the last look tells what is still missing.
        tools.err().println("slipway: " + e.getMessage());
      }
    }
  }

  private boolean agreed(Remedy remedy) {
    return yes || tools.asker().agreed(remedy.title() + "? " + remedy.effect());
  }

  private Superuser superuser(Rights rights) throws MachineException {
    if (rights == Rights.NONE) {
      throw new MachineException(
          "This login cannot change the machine. Ask somebody who may, or add the machine with"
              + " another login.");
    }
    Superuser superuser = new Superuser(rights, password);
    if (!superuser.asks()) return superuser;
    password = tools.asker().hidden("Password for sudo: ");
    if (password.isEmpty()) {
      throw new MachineException(
          "sudo asks for a password there, and nobody gave one. Nothing was changed.");
    }
    return new Superuser(rights, password);
  }
}
