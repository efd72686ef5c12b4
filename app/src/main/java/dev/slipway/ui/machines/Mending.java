package dev.slipway.ui.machines;

import dev.slipway.machine.doctor.Remedy;
import java.time.Instant;

/**
 * A remedy that is being applied.
 *
 * @param remedy which
 * @param since when it began
 * @param said the last line that the machine said; empty before the first
 */
record Mending(Remedy remedy, Instant since, String said) {
  Mending saying(String line) {
    return new Mending(remedy, since, line);
  }
}
