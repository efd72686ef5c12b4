package dev.slipway.gateway.api;

/** Whether requests are given to a replica. */
public enum ReplicaState {
  /** Requests to it succeed, or none was tried yet. */
  UP,
  /** The last requests to it failed: it is asked again after a rest that grows. */
  FAILING,
  /** Its probes do not succeed, or not yet: it gets no requests. */
  NOT_READY,
  /** It is no longer wanted, and finishes what it has. */
  DRAINING,
  /** Something that this version does not know, told by a newer gateway. */
  UNKNOWN
}
