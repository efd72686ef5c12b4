package dev.slipway.gateway.api;

/** Whether requests are given to a replica. */
public enum ReplicaState {
  /** The last connection to it was opened, or none was tried yet. */
  UP,
  /** The last connection to it could not be opened: it is asked again after a short rest. */
  FAILING,
  /** Something that this version does not know, told by a newer gateway. */
  UNKNOWN
}
