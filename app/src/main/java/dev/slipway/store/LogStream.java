package dev.slipway.store;

/** Where a line of a log came from. */
public enum LogStream {
  OUT,
  ERR,
  /** Slipway itself. */
  NOTE
}
