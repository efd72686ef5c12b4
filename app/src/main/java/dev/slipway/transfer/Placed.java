package dev.slipway.transfer;

import dev.slipway.transfer.plan.Entry;
import dev.slipway.transfer.plan.EntryKind;

/**
 * What was put onto a machine, as it was on this computer. The fields are those of {@link Entry}.
 */
record Placed(EntryKind kind, long size, long modified, int mode, String target) {

  static Placed of(Entry entry) {
    return new Placed(entry.kind(), entry.size(), entry.modified(), entry.mode(), entry.target());
  }
}
