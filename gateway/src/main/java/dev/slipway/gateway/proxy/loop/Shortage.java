package dev.slipway.gateway.proxy.loop;

/** How much of the memory for buffers is taken. */
public enum Shortage {
  /** Less than a quarter: a body may be read as fast as it comes. */
  NONE,
  /** Less than half. */
  SLIGHT,
  /** Less than three quarters. */
  CLEAR,
  /** What is left must do for all that is still to come. */
  SEVERE
}
