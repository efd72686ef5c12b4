package dev.slipway.config;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An environment variable of a run.
 *
 * @param value empty means: take it from Slipway's own environment
 */
public record EnvVar(String name, Optional<String> value) {

  EnvVar mapTexts(UnaryOperator<String> change) {
    return new EnvVar(name, value.map(change));
  }
}
