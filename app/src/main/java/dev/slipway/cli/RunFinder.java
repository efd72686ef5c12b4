package dev.slipway.cli;

import dev.slipway.engine.EngineException;
import dev.slipway.store.RunId;
import dev.slipway.store.RunReader;
import dev.slipway.store.RunRecord;
import java.util.Optional;

/** Finds a run by what a user calls it: its name, or its id. */
final class RunFinder {
  private RunFinder() {}

  static RunRecord find(RunReader runs, String word) throws EngineException {
    Optional<RunRecord> found = runs.findByName(word);
    if (found.isEmpty() && RunId.valid(word)) found = runs.find(new RunId(word));
    return found.orElseThrow(
        () -> new EngineException("There is no run " + word + ". \"slipway ps -a\" lists all."));
  }
}
