package dev.slipway.config;

import java.util.Optional;

/** Settings that only one cloud knows. */
public record BackendOptions(
    String backend,
    Optional<String> offerOrder,
    Optional<Double> minReliability,
    Optional<Double> minScore) {}
