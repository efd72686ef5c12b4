package dev.slipway.config;

/** Whether a service's address is encrypted. */
public enum Https {
  ON,
  OFF,
  AUTO
}
