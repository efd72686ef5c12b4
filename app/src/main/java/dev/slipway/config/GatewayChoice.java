package dev.slipway.config;

import java.util.function.UnaryOperator;

/** Which gateway a service is published on. */
public sealed interface GatewayChoice {

  /** A name, {@code project/name}, or (as in dstack 0.10.7) an address; may hold references. */
  record Named(String text) implements GatewayChoice {}

  /** {@code true}: the default gateway, which must exist. */
  record Default() implements GatewayChoice {}

  /** {@code false}: none, even if there is a default gateway. */
  record None() implements GatewayChoice {}

  /** The same choice with its text changed. */
  default GatewayChoice mapTexts(UnaryOperator<String> change) {
    return this instanceof Named(String text) ? new Named(change.apply(text)) : this;
  }
}
