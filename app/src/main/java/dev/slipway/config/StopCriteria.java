package dev.slipway.config;

/** When a run on several nodes is done. */
public enum StopCriteria {
  ALL_DONE,
  MASTER_DONE
}
