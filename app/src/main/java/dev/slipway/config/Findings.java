package dev.slipway.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Collects problems while a text is read. The same problem found twice (by an alias) counts once,
 * and no more are kept than anyone could read.
 */
public final class Findings {
  private static final int MOST = 1000;

  private final Set<Problem> errors = new LinkedHashSet<>();
  private final Set<Problem> warnings = new LinkedHashSet<>();

  public void error(String code, Span span, String message, Fix... fixes) {
    add(new Problem(Severity.ERROR, code, message, span, fixes));
  }

  public void warning(String code, Span span, String message, Fix... fixes) {
    add(new Problem(Severity.WARNING, code, message, span, fixes));
  }

  public void add(Problem problem) {
    Set<Problem> problems = problem.severity() == Severity.ERROR ? errors : warnings;
    if (problems.size() < MOST) problems.add(problem);
  }

  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  /** True if no further error will be kept, so that there is no need to word one. */
  public boolean isFullOfErrors() {
    return errors.size() >= MOST;
  }

  /** All problems, by position. */
  public List<Problem> sorted() {
    return Stream.concat(errors.stream(), warnings.stream()).sorted(Problem.BY_POSITION).toList();
  }
}
