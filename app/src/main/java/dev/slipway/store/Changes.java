package dev.slipway.store;

import java.util.List;
import java.util.Set;

/**
 * What changed among the runs since some revision.
 *
 * @param changed the new and the changed runs, in the order of their change
 * @param deleted the runs that are gone
 * @param revision where to ask from the next time
 */
public record Changes(List<RunRecord> changed, Set<RunId> deleted, long revision) {
  public Changes {
    changed = List.copyOf(changed);
    deleted = Set.copyOf(deleted);
  }

  public boolean isEmpty() {
    return changed.isEmpty() && deleted.isEmpty();
  }
}
