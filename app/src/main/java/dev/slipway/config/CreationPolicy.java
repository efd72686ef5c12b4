package dev.slipway.config;

/** Whether new machines may be made for a run. */
public enum CreationPolicy {
  REUSE,
  REUSE_OR_CREATE
}
