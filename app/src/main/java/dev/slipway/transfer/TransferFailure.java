package dev.slipway.transfer;

/** Why files did not get onto a machine: what to do about it differs. */
public enum TransferFailure {
  /** The machine's disk, or the user's share of it, is full. */
  DISK_FULL,
  /** The machine's user may not write there. */
  REFUSED,
  /** Something of others is where something is to go. */
  IN_THE_WAY,
  /** The machine lacks a program. */
  PROGRAM,
  /** The machine took nothing for too long. */
  STALLED,
  /** The connection was lost; what has arrived is kept. */
  LOST,
  /** Another transfer to the same folder took over. */
  REPLACED
}
