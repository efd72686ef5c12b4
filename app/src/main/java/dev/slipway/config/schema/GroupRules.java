package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.yaml.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules for runs whose machines differ. */
final class GroupRules {
  private GroupRules() {}

  /** Whether the field holds a list, with or without groups in it. */
  static Optional<Node.Sequence> list(Given given, String name) {
    return given
        .entry(name)
        .map(Node.Entry::value)
        .filter(Node.Sequence.class::isInstance)
        .map(Node.Sequence.class::cast);
  }

  /** Reports a list of groups with nothing in it; it can go if something else runs. */
  static void notEmpty(Given given, String name, Findings findings) {
    Optional<Node.Sequence> empty = list(given, name).filter(list -> list.items().isEmpty());
    if (empty.isEmpty()) return;
    boolean runsWithout = given.isFilled(TaskFields.COMMANDS) || given.isFilled(CommonFields.IMAGE);
    findings.error(
        "no-groups",
        empty.get().span(),
        "There must be at least one group.",
        runsWithout ? given.removal(name, findings).toArray(Fix[]::new) : new Fix[0]);
  }

  /** Reports a group that has the name by which one without a name is called: its index. */
  static void names(Node.Sequence groups, Findings findings) {
    Map<String, Integer> unnamed = new HashMap<>();
    List<Node.Scalar> named = new ArrayList<>();
    for (int i = 0; i < groups.items().size(); i++) {
      if (!(groups.items().get(i) instanceof Node.Mapping group)) continue;
      Optional<Node> name = group.entry("name").map(Node.Entry::value);
      if (name.isEmpty() || (name.get() instanceof Node.Scalar none && none.isNull())) {
        unnamed.put(String.valueOf(i), i);
      } else if (name.get() instanceof Node.Scalar text) {
        named.add(text);
      }
    }
    for (Node.Scalar name : named) {
      Integer other = unnamed.get(name.text());
      if (other == null) continue;
      findings.error(
          "duplicate-name",
          name.span(),
          "Group %d has no name, so it is called %s. Choose another name here, or give it one."
              .formatted(other + 1, name.text()));
    }
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
