package dev.slipway.config;

/** Whether machines that a cloud may take back are used. */
public enum SpotPolicy {
  SPOT,
  ON_DEMAND,
  AUTO
}
