package dev.slipway.transfer;

import dev.slipway.transfer.plan.SentPath;
import java.util.List;

/**
 * How a transfer ended.
 *
 * @param files files and links that were sent
 * @param bytes of them
 * @param removed how many files were removed on the machine
 * @param kept files that were put there before, have been changed there since and are no longer on
 *     this computer: they were left alone
 * @param unsettled files that went on changing while they were sent: what is there may be neither
 *     the old one nor the new one
 */
public record Transferred(
    long files, long bytes, long removed, List<SentPath> kept, List<SentPath> unsettled) {
  public Transferred {
    kept = List.copyOf(kept);
    unsettled = List.copyOf(unsettled);
  }
}
