package dev.slipway.gateway.proxy;

/** Something with a moment by which it must have moved on. All on one event loop. */
interface Timed {
  /** No limit at present. */
  long NEVER = Long.MAX_VALUE;

  /** In the clock of {@link System#nanoTime}, or {@link #NEVER}. */
  long deadline();

  void expired();
}
