package dev.slipway.machine;

/** Whether a machine reaches a host on the network. */
public enum Reach {
  YES,
  /** Its name means nothing there. */
  UNRESOLVED,
  /** It has an address, and nothing answers. */
  NO,
  /** There was no program to try it with. */
  UNKNOWN
}
