package dev.slipway.config;

import java.util.function.UnaryOperator;

/** A machine that exists already and may be used. */
public sealed interface InstanceChoice {

  /** By its name. */
  record Named(String name) implements InstanceChoice {}

  /** By its host name or address. */
  record Host(String hostname) implements InstanceChoice {}

  /** By its number in a fleet. */
  record OfFleet(String fleet, int instance) implements InstanceChoice {}

  /** The same machine with its texts changed. */
  default InstanceChoice mapTexts(UnaryOperator<String> change) {
    return switch (this) {
      case Named(String name) -> new Named(change.apply(name));
      case Host(String hostname) -> new Host(change.apply(hostname));
      case OfFleet(String fleet, int instance) -> new OfFleet(change.apply(fleet), instance);
    };
  }
}
