package dev.slipway.config;

/** Where a fleet's machines stand to each other. */
public enum FleetPlacement {
  ANY,
  CLUSTER
}
