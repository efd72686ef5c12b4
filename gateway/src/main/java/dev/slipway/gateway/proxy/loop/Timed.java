package dev.slipway.gateway.proxy.loop;

/** Something with a moment by which it must have moved on. All on one event loop. */
public interface Timed {
  /** No limit at present. */
  long NEVER = Long.MAX_VALUE;

  /** In the clock of {@link System#nanoTime}, or {@link #NEVER}. */
  long deadline();

  void expired();
}
