package dev.slipway.config;

/** A machine that exists already and may be used. */
public sealed interface InstanceChoice {

  /** By its name. */
  record Named(String name) implements InstanceChoice {}

  /** By its host name or address. */
  record Host(String hostname) implements InstanceChoice {}

  /** By its number in a fleet. */
  record OfFleet(String fleet, int instance) implements InstanceChoice {}
}
