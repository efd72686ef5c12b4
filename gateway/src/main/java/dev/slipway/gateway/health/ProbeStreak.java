package dev.slipway.gateway.health;

import dev.slipway.gateway.api.Probe;

/** Successes and failures in a row, and what follows from them. For one thread. */
final class ProbeStreak {
  private final int readyAfter;
  private final int failedAfter;
  private boolean ready;
  private int against;

  /** Counts from nothing; {@code ready} is what the replica counts as until then. */
  ProbeStreak(Probe probe, boolean ready) {
    this.ready = ready;
    this.readyAfter = probe.readyAfter();
    this.failedAfter = probe.failedAfter();
  }

  /** Whether the replica counts as ready after this result too. */
  boolean next(boolean success) {
    against = success == ready ? 0 : against + 1;
    if (against >= (ready ? failedAfter : readyAfter)) {
      ready = !ready;
      against = 0;
    }
    return ready;
  }
}
