package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.yaml.Node;

/** Rules for runs whose machines differ. */
final class GroupRules {
  private GroupRules() {}

  static void notEmpty(Given given, Findings findings) {
    given
        .entry("groups")
        .map(Node.Entry::value)
        .filter(value -> value instanceof Node.Sequence list && list.items().isEmpty())
        .ifPresent(
            value ->
                findings.error(
                    "no-groups",
                    value.span(),
                    "There must be at least one group.",
                    given.removal("groups", findings).toArray(Fix[]::new)));
  }

  /** Reports a field that may stand inside the groups only. */
  static void onlyInGroups(Given given, String name, Findings findings) {
    if (given.entry(name).isEmpty()) return;
    findings.error(
        "only-in-groups",
        given.entry(name).orElseThrow().key().span(),
        "With \"groups\", \"%s\" stands inside each group, not beside them.".formatted(name),
        given.removal(name, findings).toArray(Fix[]::new));
  }
}
