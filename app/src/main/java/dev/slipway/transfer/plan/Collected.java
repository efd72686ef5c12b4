package dev.slipway.transfer.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What several sources have together. */
final class Collected {
  private final Map<SentPath, Entry> entries = new HashMap<>();
  private final List<Skipped> skipped = new ArrayList<>();

  /**
   * Adds one.
   *
   * @throws IOException when something else goes to the same place
   */
  void add(Entry entry) throws IOException {
    Entry other = entries.put(entry.path(), entry);
    if (other == null) return;
    if (other.kind() == EntryKind.FOLDER && entry.kind() == EntryKind.FOLDER) return;
    throw new IOException(
        "%s and %s are to go to the same place, %s. Give one of them another path."
            .formatted(other.local(), entry.local(), entry.path().shown()));
  }

  void skip(Skipped one) {
    skipped.add(one);
  }

  SendPlan plan() {
    return new SendPlan(List.copyOf(entries.values()), skipped);
  }
}
