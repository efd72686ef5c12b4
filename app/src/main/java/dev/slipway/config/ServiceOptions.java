package dev.slipway.config;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How a service answers.
 *
 * @param scaling when replicas come and go
 * @param stripPrefix whether it sees paths without what leads to it
 */
public record ServiceOptions(
    Optional<ModelSpec> model,
    Optional<Https> https,
    Optional<Boolean> auth,
    Optional<Boolean> stripPrefix,
    Optional<Scaling> scaling,
    List<RateLimit> rateLimits,
    List<Probe> probes) {

  public ServiceOptions {
    rateLimits = List.copyOf(rateLimits);
    probes = List.copyOf(probes);
  }

  ServiceOptions mapTexts(UnaryOperator<String> change) {
    return new ServiceOptions(
        model.map(spec -> spec.mapTexts(change)),
        https,
        auth,
        stripPrefix,
        scaling,
        rateLimits,
        probes.stream().map(probe -> probe.mapTexts(change)).toList());
  }
}
