package dev.slipway.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects problems while a text is read. The same problem found twice (by an alias) counts once.
 */
public final class Findings {
  private final Set<Problem> problems = new LinkedHashSet<>();

  public void error(String code, Span span, String message) {
    problems.add(new Problem(Severity.ERROR, code, message, span));
  }

  public void warning(String code, Span span, String message) {
    problems.add(new Problem(Severity.WARNING, code, message, span));
  }

  public void add(Problem problem) {
    problems.add(problem);
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /** All problems, by position. */
  public List<Problem> sorted() {
    return problems.stream().sorted(Problem.BY_POSITION).toList();
  }
}
