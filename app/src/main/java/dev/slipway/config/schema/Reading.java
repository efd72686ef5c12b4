package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.TextEdit;
import dev.slipway.config.repair.Lists;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** Reads values; where nothing but the list around a value is wrong, offers to mend that. */
final class Reading {
  private Reading() {}

  static <T> Optional<T> read(
      ValueType<T> type, Label label, Node container, Node node, Findings findings) {
    if (!mayLackOrHaveList(node)) return type.read(label, node, findings);
    var own = findings.apart();
    Optional<T> value = type.read(label, node, own);
    Optional<Fix> fix =
        own.hasErrors() ? mended(type, container, node, findings) : Optional.empty();
    fix.ifPresentOrElse(
        found -> own.sorted().forEach(problem -> findings.add(with(found, problem, node))),
        () -> findings.addAll(own));
    return value;
  }

  /** Whether the type takes this value without an error. */
  static boolean fits(ValueType<?> type, Node node, Findings findings) {
    var trial = findings.apart();
    return type.read(new Label("the value"), node, trial).isPresent() && !trial.hasErrors();
  }

  /** Edits that turn a value into the only item of a list, if only that makes it fit. */
  static List<TextEdit> wrapping(ValueType<?> type, Node container, Node node, Findings findings) {
    if (node instanceof Node.Sequence || type.item().isEmpty()) return List.of();
    boolean fits = fits(type, new Node.Sequence(List.of(node), node.span()), findings);
    return fits ? Lists.wrap(findings.text(), container, node) : List.of();
  }

  private static boolean mayLackOrHaveList(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> !scalar.isNull();
      case Node.Sequence sequence -> sequence.items().size() == 1;
      case Node.Mapping _ -> true;
    };
  }

  private static Problem with(Fix fix, Problem problem, Node node) {
    boolean whole = problem.span().equals(node.span());
    return whole && problem.severity() == Severity.ERROR ? problem.with(fix) : problem;
  }

  private static Optional<Fix> mended(
      ValueType<?> type, Node container, Node node, Findings findings) {
    if (findings.isFullOfErrors()) return Optional.empty();
    if (node instanceof Node.Sequence list) {
      if (!fits(type, list.items().getFirst(), findings)) return Optional.empty();
      List<TextEdit> edits = Lists.unwrap(findings.text(), container, list);
      return edits.isEmpty()
          ? Optional.empty()
          : Optional.of(Fix.certain("Remove the list", edits));
    }
    List<TextEdit> edits = wrapping(type, container, node, findings);
    return edits.isEmpty() ? Optional.empty() : Optional.of(Fix.certain("Make it a list", edits));
  }
}
