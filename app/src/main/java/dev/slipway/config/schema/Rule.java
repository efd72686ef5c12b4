package dev.slipway.config.schema;

import dev.slipway.config.Findings;

/** What must hold between several fields of one group. */
@FunctionalInterface
interface Rule {

  void check(Given given, Findings findings);
}
