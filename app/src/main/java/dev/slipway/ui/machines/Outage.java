package dev.slipway.ui.machines;

import dev.slipway.machine.Trouble;
import java.time.Instant;

/**
 * A machine that could not be looked at.
 *
 * @param trouble why, as far as what to do about it differs
 * @param sentence why, for the user
 * @param since when that was first seen
 */
record Outage(Trouble trouble, String sentence, Instant since) {
  /** Whether it may end without the user. */
  boolean passing() {
    return trouble == Trouble.UNREACHABLE || trouble == Trouble.OTHER;
  }
}
