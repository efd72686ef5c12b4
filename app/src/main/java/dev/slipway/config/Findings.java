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

  private final String text;
  private final Set<Problem> errors = new LinkedHashSet<>();
  private final Set<Problem> warnings = new LinkedHashSet<>();

  /** For a text that repairs need not know. */
  public Findings() {
    this("");
  }

  public Findings(String text) {
    this.text = text;
  }

  /** The text that the problems are about. */
  public String text() {
    return text;
  }

  /** Nothing found yet in the same text: for a part that is looked at by itself. */
  public Findings apart() {
    return new Findings(text);
  }

  /** Takes over what was found apart. */
  public void addAll(Findings others) {
    others.errors.forEach(this::add);
    others.warnings.forEach(this::add);
  }

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
