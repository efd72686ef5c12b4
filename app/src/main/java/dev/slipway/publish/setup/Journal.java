package dev.slipway.publish.setup;

import dev.slipway.store.GatewayStep;

/** Where steps are written down before and after they are run. */
@FunctionalInterface
public interface Journal {
  /** Puts a step in place of an earlier state of it; when this returns it is kept. */
  void put(GatewayStep step);
}
