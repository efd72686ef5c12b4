package dev.slipway.machine;

/** The firewall that a machine has switched on. */
public enum Firewall {
  NONE,
  UFW,
  FIREWALLD,
  /** One is installed, and the login may not ask whether it is on. */
  UNKNOWN
}
