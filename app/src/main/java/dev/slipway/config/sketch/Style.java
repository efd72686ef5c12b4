package dev.slipway.config.sketch;

/** How a value is written. */
public enum Style {
  NONE,
  PLAIN,
  QUOTED,
  /** Lines under {@code |} or {@code >}. */
  BLOCK,
  /** {@code *name}. */
  ALIAS,
  /** Fields in braces. */
  MAP,
  /** Items in brackets. */
  LIST
}
