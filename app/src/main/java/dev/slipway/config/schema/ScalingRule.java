package dev.slipway.config.schema;

import dev.slipway.config.CountRange;
import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import java.util.Optional;

/** A range of replicas and rules to scale by need each other. */
final class ScalingRule {
  private ScalingRule() {}

  static void check(
      Given given,
      Optional<CountRange> count,
      Field<?> replicas,
      Field<?> scaling,
      Findings findings) {
    boolean range = count.filter(CountRange::isRange).isPresent();
    if (range && !given.has(scaling)) {
      findings.error(
          "scaling",
          given.valueSpan(replicas),
          "A range of replicas needs the field \"scaling\", which says when to add and remove"
              + " them.",
          Missing.beside(given, replicas, scaling, findings));
    }
    boolean unreadable = given.has(replicas) && count.isEmpty();
    if (range || unreadable || !given.gives(scaling)) return;
    findings.error(
        "scaling",
        given.keySpan(scaling),
        "\"scaling\" needs a range of \"replicas\", such as 1..4.",
        given.removal(scaling.name(), findings).toArray(Fix[]::new));
  }
}
