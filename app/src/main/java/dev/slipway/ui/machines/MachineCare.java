package dev.slipway.ui.machines;

import dev.slipway.machine.Account;
import dev.slipway.machine.MachineFacts;
import dev.slipway.machine.Machines;
import dev.slipway.machine.Rights;
import dev.slipway.machine.doctor.Patient;
import dev.slipway.machine.doctor.Remedy;
import dev.slipway.machine.doctor.Superuser;
import dev.slipway.store.MachineRecord;
import dev.slipway.ui.dialogs.Blank;
import dev.slipway.ui.dialogs.Dialogs;
import dev.slipway.ui.dialogs.Failure;
import dev.slipway.ui.dialogs.Inquiry;
import dev.slipway.ui.dialogs.Notices;
import dev.slipway.ui.dialogs.Question;
import dev.slipway.ui.room.Background;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** What can be done to machines from this room, asking first where something changes. */
final class MachineCare {
  private final Machines machines;
  private final MachinesViewModel model;
  private final MachineWatch watch;
  private final Background background;
  private final Dialogs dialogs;
  private final Notices notices;
  private final Clock clock;

  MachineCare(
      Machines machines,
      MachinesViewModel model,
      MachineWatch watch,
      Background background,
      Dialogs dialogs,
      Notices notices,
      Clock clock) {
    this.machines = machines;
    this.model = model;
    this.watch = watch;
    this.background = background;
    this.dialogs = dialogs;
    this.notices = notices;
    this.clock = clock;
  }

  /** Looks at it now. */
  void examine(MachineRow row) {
    watch.look(row);
  }

  /** Asks, then applies a remedy, showing what the machine says; looks at it again after that. */
  void mend(MachineRow row, Remedy remedy) {
    Optional<Account> account = row.condition().facts().map(MachineFacts::account);
    if (account.isEmpty() || row.condition().mending().isPresent()) return;
    String title = remedy.title() + " on " + row.name() + "?";
    if (!dialogs.confirm(new Question(title, remedy.effect(), remedy.title(), false))) return;
    Optional<Superuser> superuser = superuser(row, account.get());
    if (superuser.isEmpty()) return;
    row.set(row.condition().with(Optional.of(new Mending(remedy, clock.instant(), ""))));
    Patient patient = row.patient(machines);
    background.run(
        remedy.title() + " on " + row.name(),
        () -> {
          patient.mend(remedy, superuser.get(), lines(row));
          return patient.look();
        },
        facts -> {
          row.set(row.condition().with(Optional.empty()));
          watch.found(row, facts);
          notices.done("Done on " + row.name() + ": " + remedy.title() + ".");
        },
        failure -> {
          row.set(row.condition().with(Optional.empty()));
          notices.failed(Failure.of(failure));
          watch.look(row);
        });
  }

  /** Asks, then forgets a machine. */
  void remove(MachineRow row) {
    Optional<MachineRecord> machine = row.machine();
    if (machine.isEmpty()) return;
    if (!dialogs.confirm(
        new Question("Remove " + row.name() + "?", removal(row), "Remove", true))) {
      return;
    }
    background.run(
        "Removing " + row.name(),
        () -> {
          machines.remove(row.name());
          return row;
        },
        done -> {
          model.removed(machine.get());
          notices.done("Removed " + row.name() + ".");
        },
        failure -> notices.failed(Failure.of(failure)));
  }

  /** Asks, then forgets the key that a machine had before, and connects to see the new one. */
  void forgetKey(MachineRow row) {
    Optional<MachineRecord> machine = row.machine();
    if (machine.isEmpty()) return;
    String text =
        "Do this only if you know why the key is another one, because the machine was set up anew"
            + " for example. Slipway then connects again and shows you the fingerprint of the new"
            + " key.";
    if (!dialogs.confirm(
        new Question(
            "Forget the old key of " + row.name() + "?", text, "Forget the old key", true))) {
      return;
    }
    background.run(
        "Forgetting the old key of " + row.name(),
        () -> {
          machines.forgetKey(machine.get());
          return row;
        },
        watch::look,
        failure -> notices.failed(Failure.of(failure)));
  }

  /** Goes on at once when nothing is being mended; otherwise when the user says so. */
  void leave(Runnable then) {
    List<MachineRow> busy =
        model.rows().stream().filter(row -> row.condition().mending().isPresent()).toList();
    if (busy.isEmpty()) {
      then.run();
      return;
    }
    MachineRow first = busy.getFirst();
    String doing =
        first.condition().mending().map(each -> each.remedy().title()).orElse("")
            + " on "
            + first.name();
    String text =
        "\""
            + doing
            + "\" is not done yet. Closing the window ends it half-way; it can be started"
            + " again later.";
    if (dialogs.confirm(new Question("Close while a machine is mended?", text, "Close", true))) {
      then.run();
    }
  }

  private Optional<Superuser> superuser(MachineRow row, Account account) {
    Superuser free = new Superuser(account.rights(), Optional.empty());
    if (account.rights() == Rights.NONE) {
      notices.failed(
          new Failure(
              "The login "
                  + account.user()
                  + " cannot change "
                  + row.name()
                  + ". Ask somebody who may, or add the machine with another login.",
              "It may not use sudo."));
      return Optional.empty();
    }
    if (!free.asks()) return Optional.of(free);
    String who = account.user() + " on " + row.name();
    return dialogs
        .ask(
            new Inquiry(
                "Password of " + who,
                "sudo asks for it there. It is used for this once and not kept.",
                List.of(new Blank("Password", true)),
                "Go on"))
        .map(typed -> new Superuser(account.rights(), Optional.of(typed.getFirst())));
  }

  /** Shows the newest line, however many come between two pictures. */
  private Consumer<String> lines(MachineRow row) {
    AtomicReference<String> newest = new AtomicReference<>("");
    return line -> {
      if (!newest.getAndSet(line).isEmpty()) return;
      background.onUi(
          () -> {
            String said = newest.getAndSet("");
            row.set(row.condition().with(row.condition().mending().map(each -> each.saying(said))));
          });
    };
  }

  private static String removal(MachineRow row) {
    String text =
        "Slipway forgets how to reach it, and the key that it showed. Nothing on the machine is"
            + " touched.";
    int runs = row.condition().runs().size();
    if (runs == 0) return text;
    return text
        + (runs == 1 ? " A run is alive there" : " " + runs + " runs are alive there")
        + ": stop that first, because without the machine's address Slipway cannot.";
  }
}
