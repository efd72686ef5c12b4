package dev.slipway.store;

import java.util.List;
import java.util.Optional;

/**
 * What can be read about runs. Every call may block for a moment on the disk, so none belongs on
 * the UI thread.
 *
 * @see StoreException thrown by each of them when the disk or the file fails
 */
public interface RunReader {
  /** All that changed since a revision; 0 asks for everything. */
  Changes changesSince(long revision);

  Optional<RunRecord> find(RunId run);

  /** The live run of that name, or else the newest one that had it. */
  Optional<RunRecord> findByName(String name);

  /** All runs, the newest first. */
  List<RunRecord> all();

  /** The timeline, in order. */
  List<StepRecord> steps(RunId run);

  List<AddressRecord> addresses(RunId run);

  /** What happened, the oldest first. */
  List<EventRecord> events(RunId run);

  /** The run's log; it may be empty or still growing. */
  RunLog log(RunId run);

  /**
   * Calls back after something changed, whichever process changed it. Calls come on a thread of the
   * store's, never two at once, and several changes may make one call: ask {@link #changesSince}
   * what it was.
   */
  Subscription onChange(Runnable listener);
}
