package dev.slipway.gateway.api;

/** Why an address could not be listened on. */
public enum BindFailure {
  PORT_IN_USE,
  NO_PERMISSION,
  ADDRESS_UNKNOWN,
  OTHER
}
