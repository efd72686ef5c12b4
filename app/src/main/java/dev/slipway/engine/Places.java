package dev.slipway.engine;

import dev.slipway.host.Host;

/** The places where runs can be. */
public interface Places {
  /** This computer. */
  Host here();

  /**
   * The machine of a place; nothing is connected yet.
   *
   * @throws EngineException when there is no such machine
   */
  Site site(Place place) throws EngineException;
}
