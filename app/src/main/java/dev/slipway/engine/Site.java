package dev.slipway.engine;

import dev.slipway.host.Host;
import java.util.Optional;

/**
 * The machine of a run, and this computer beside it.
 *
 * @param here this computer
 * @param machine where the run is
 * @param destination how SSH finds the machine; nothing when the run is on this computer
 */
public record Site(Host here, Host machine, Optional<String> destination) {
  /** This computer itself. */
  public static Site here(Host here) {
    return new Site(here, here, Optional.empty());
  }

  /** Whether the run is on another machine than this one. */
  public boolean remote() {
    return destination.isPresent();
  }
}
