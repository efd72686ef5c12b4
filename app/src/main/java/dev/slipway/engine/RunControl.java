package dev.slipway.engine;

import dev.slipway.store.RunId;
import dev.slipway.store.RunRecord;
import java.util.List;

/**
 * What can be done with runs. Every call may block for some seconds, so none belongs on the UI
 * thread.
 */
public interface RunControl {
  /** Says what running a configuration would mean. Nothing is changed by it. */
  Planned plan(RunRequest request);

  /**
   * Starts what was planned and returns at once. A live run of the same name is stopped first.
   *
   * @throws EngineException when a secret is missing or the run cannot be stored
   */
  RunRecord submit(Plan plan) throws EngineException;

  /** Asks a run to end; a run that has ended stays as it is. Returns before it has ended. */
  void stop(RunId run);

  /**
   * Forgets an ended run and its log.
   *
   * @throws EngineException when it is still alive
   */
  void delete(RunId run) throws EngineException;

  /** Keeps a secret's value for {@code ${{ secrets.NAME }}}. */
  void setSecret(String name, String value) throws EngineException;

  /** The names of the secrets that are kept, sorted. */
  List<String> secretNames() throws EngineException;
}
