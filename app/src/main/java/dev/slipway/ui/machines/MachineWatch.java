package dev.slipway.ui.machines;

import dev.slipway.machine.MachineException;
import dev.slipway.machine.MachineFacts;
import dev.slipway.machine.Machines;
import dev.slipway.machine.Trouble;
import dev.slipway.ui.dialogs.Failure;
import dev.slipway.ui.dialogs.Notices;
import dev.slipway.ui.room.Background;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * Looks at machines, one command each, when it is time to. However many there are, a few are looked
 * at together at most; one that waits for its user is left alone. On the UI thread.
 */
final class MachineWatch {
  static final Duration PERIOD = Duration.ofSeconds(60);

  /** One that is gone may be back soon, and trying costs little. */
  static final Duration PERIOD_WHEN_GONE = Duration.ofSeconds(30);

  static final int MOST_AT_ONCE = 4;

  private final Machines machines;
  private final Background background;
  private final Notices notices;
  private final Clock clock;
  private int going;

  MachineWatch(Machines machines, Background background, Notices notices, Clock clock) {
    this.machines = machines;
    this.background = background;
    this.notices = notices;
    this.clock = clock;
  }

  /** Looks at those whose time has come; to be called often. */
  void tick(Collection<MachineRow> rows) {
    Instant now = clock.instant();
    for (MachineRow row : rows) {
      if (going >= MOST_AT_ONCE) return;
      if (row.due(now)) look(row, "");
    }
  }

  /** Looks at one now, because its user said so. */
  void look(MachineRow row) {
    if (!row.condition().looking()) look(row, "Examining " + row.name());
  }

  /** What somebody else saw there. */
  void found(MachineRow row, MachineFacts facts) {
    Instant now = clock.instant();
    row.set(row.condition().found(facts, now));
    row.dueAt(now.plus(PERIOD));
  }

  private void look(MachineRow row, String what) {
    going++;
    row.set(row.condition().looked());
    background.run(
        what,
        () -> row.patient(machines).look(),
        facts -> {
          going--;
          found(row, facts);
        },
        failure -> {
          going--;
          lost(row, failure);
        });
  }

  private void lost(MachineRow row, Exception failure) {
    Instant now = clock.instant();
    if (failure instanceof InterruptedException) {
      row.set(row.condition().unlooked());
    } else if (failure instanceof MachineException known) {
      row.set(row.condition().lost(known, now));
    } else {
      row.set(row.condition().lost(Trouble.OTHER, Failure.of(failure).sentence(), now));
      notices.failed(Failure.of(failure));
    }
    boolean passing = row.condition().outage().map(Outage::passing).orElse(true);
    row.dueAt(passing ? now.plus(PERIOD_WHEN_GONE) : Instant.MAX);
  }
}
