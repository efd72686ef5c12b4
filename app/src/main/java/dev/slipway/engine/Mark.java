package dev.slipway.engine;

import dev.slipway.store.Home;
import dev.slipway.store.RunStore;
import java.util.UUID;

/** Tells what one home has started on a machine from what others have. */
final class Mark {
  private static final String FACT = "machines.mark";

  private Mark() {}

  /** On this computer the home's folder is enough. */
  static String here(Home home) {
    return home.mark();
  }

  /** On a machine that others use as well, homes of different computers may be in like folders. */
  static synchronized String elsewhere(RunStore store) {
    if (store.fact(FACT).isEmpty()) store.keepFact(FACT, UUID.randomUUID().toString());
    return store.fact(FACT).orElseThrow();
  }
}
