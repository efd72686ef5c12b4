package dev.slipway.config.language;

import dev.slipway.config.Findings;
import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes one problem of a wrong value and an invisible character in it. */
final class InvisibleCauses {
  private static final String CODE = "invisible-character";

  private InvisibleCauses() {}

  /**
   * Adds both to the findings.
   *
   * @param syntax what is wrong with the text as YAML
   * @param meaning what is wrong with what it says
   */
  static void join(List<Problem> syntax, List<Problem> meaning, Findings findings) {
    syntax.stream()
        .filter(problem -> !isInvisible(problem) || cause(problem, meaning).isEmpty())
        .forEach(findings::add);
    meaning.stream()
        .map(problem -> cause(problem, syntax).map(cause -> joined(problem, cause)).orElse(problem))
        .forEach(findings::add);
  }

  /** Of two problems, one is an error, and the other is an invisible character inside of it. */
  private static Optional<Problem> cause(Problem problem, List<Problem> others) {
    return others.stream()
        .filter(other -> isInvisible(problem) != isInvisible(other))
        .filter(other -> isInvisible(problem) ? isInside(problem, other) : isInside(other, problem))
        .findFirst();
  }

  private static boolean isInside(Problem invisible, Problem error) {
    return error.severity() == Severity.ERROR
        && error.span().start() <= invisible.span().start()
        && invisible.span().end() <= error.span().end();
  }

  private static boolean isInvisible(Problem problem) {
    return problem.code().equals(CODE);
  }

  private static Problem joined(Problem problem, Problem cause) {
    return new Problem(
        problem.severity(),
        problem.code(),
        problem.message() + " An invisible character stands in it.",
        problem.span(),
        Stream.concat(cause.fixes().stream(), problem.fixes().stream()).toList());
  }
}
