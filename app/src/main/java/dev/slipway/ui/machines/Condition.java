package dev.slipway.ui.machines;

import dev.slipway.machine.MachineException;
import dev.slipway.machine.MachineFacts;
import dev.slipway.machine.Trouble;
import dev.slipway.machine.doctor.Doctor;
import dev.slipway.machine.doctor.Finding;
import dev.slipway.machine.doctor.Health;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a machine is, as far as is known.
 *
 * @param looking whether it is being looked at now
 * @param facts what was seen last; kept while it cannot be reached
 * @param findings what its doctor says to that
 * @param seen when that was
 * @param outage why it cannot be looked at, when it cannot
 * @param mending what is being done to it
 * @param runs the names of the runs that are alive there
 */
record Condition(
    boolean looking,
    Optional<MachineFacts> facts,
    List<Finding> findings,
    Optional<Instant> seen,
    Optional<Outage> outage,
    Optional<Mending> mending,
    List<String> runs) {
  static final Condition UNKNOWN =
      new Condition(
          false,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  Condition {
    findings = List.copyOf(findings);
    runs = List.copyOf(runs);
  }

  Condition looked() {
    return new Condition(true, facts, findings, seen, outage, mending, runs);
  }

  Condition found(MachineFacts now, Instant at) {
    List<Finding> said = new Doctor(now).findings();
    return new Condition(
        false, Optional.of(now), said, Optional.of(at), Optional.empty(), mending, runs);
  }

  /** Nothing new: the look was given up. */
  Condition unlooked() {
    return new Condition(false, facts, findings, seen, outage, mending, runs);
  }

  /** It lasts since it was first seen, also when its reason is another one now. */
  Condition lost(MachineException why, Instant at) {
    return lost(why.trouble(), why.getMessage(), at);
  }

  Condition lost(Trouble trouble, String sentence, Instant at) {
    Instant since = outage.map(Outage::since).orElse(at);
    Outage now = new Outage(trouble, sentence, since);
    return new Condition(false, facts, findings, seen, Optional.of(now), mending, runs);
  }

  Condition with(Optional<Mending> now) {
    return new Condition(looking, facts, findings, seen, outage, now, runs);
  }

  Condition with(List<String> alive) {
    return new Condition(looking, facts, findings, seen, outage, mending, alive);
  }

  long count(Health health) {
    return findings.stream().filter(finding -> finding.health() == health).count();
  }
}
