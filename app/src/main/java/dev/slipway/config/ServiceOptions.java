package dev.slipway.config;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How a service answers.
 *
 * @param scaling when replicas come and go
 * @param stripPrefix whether it sees paths without what leads to it
 */
public record ServiceOptions(
    Optional<?> model,
    Optional<Https> https,
    Optional<Boolean> auth,
    Optional<Boolean> stripPrefix,
    Optional<?> scaling,
    Optional<?> rateLimits,
    Optional<?> probes) {

  ServiceOptions mapTexts(UnaryOperator<String> change) {
    return this;
  }
}
