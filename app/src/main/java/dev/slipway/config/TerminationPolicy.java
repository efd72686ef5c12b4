package dev.slipway.config;

/** What dstack 0.10.7 did with a machine after its run. */
public enum TerminationPolicy {
  STOP,
  TERMINATE
}
