package dev.slipway.machine.doctor;

/** How bad a finding is. */
public enum Health {
  GOOD,
  /** Worth knowing; everything works. */
  NOTE,
  /** Something does not work. */
  PROBLEM
}
