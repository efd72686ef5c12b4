package dev.slipway.gateway.state;

import java.util.Optional;

/** Where the last accepted desired state is kept. */
public interface StateStore {
  /**
   * Keeps a document in place of the one before. When it returns the document outlives the process
   * and the machine's next start.
   *
   * @throws NotStoredException if it could not be kept; what was kept before still is
   */
  void keep(Stored state) throws NotStoredException;

  /** What was kept last. */
  Optional<Stored> kept() throws NotStoredException;
}
