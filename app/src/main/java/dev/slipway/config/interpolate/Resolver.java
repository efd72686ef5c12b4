package dev.slipway.config.interpolate;

import java.util.Optional;

/** Knows the values of references. */
@FunctionalInterface
public interface Resolver {

  /** Empty if there is no value; then nothing takes the reference's place. */
  Optional<String> value(Reference reference);
}
