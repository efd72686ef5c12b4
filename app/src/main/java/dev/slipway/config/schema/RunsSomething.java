package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Span;
import dev.slipway.config.yaml.Node;

/** A run needs commands, or an image that runs something by itself. */
final class RunsSomething {
  private RunsSomething() {}

  static void check(Given given, Findings findings) {
    if (given.isFilled(TaskFields.COMMANDS) || given.isFilled(CommonFields.IMAGE)) return;
    boolean written = given.mapping().entry("commands").isPresent();
    findings.error(
        "missing-field",
        given.keySpan(TaskFields.COMMANDS),
        "There is nothing to run: "
            + given.label().text()
            + " needs \"commands\", or an \"image\" that runs something by itself.",
        written
            ? Missing.fix(given, CommonFields.IMAGE, findings)
            : Missing.fix(given, TaskFields.COMMANDS, findings));
  }

  /** For a group of a list that was read whole, so that both count alike. */
  static void groupDoesNot(Given given, int index, Findings findings) {
    Node groups = given.entry("groups").orElseThrow().value();
    if (!(groups instanceof Node.Sequence list) || index >= list.items().size()) return;
    Span group = list.items().get(index).span();
    findings.error(
        "missing-field",
        group,
        "There is nothing to run: group "
            + (index + 1)
            + " needs \"commands\", or the "
            + (given.label().text().endsWith("task") ? "task" : "service")
            + " an \"image\".");
  }
}
