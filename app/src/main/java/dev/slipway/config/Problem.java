package dev.slipway.config;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One mistake in a configuration.
 *
 * @param code a stable short name of this sort of mistake, such as {@code unknown-field}
 * @param message one or two plain sentences: what is wrong, and what to do
 * @param span the exact text that is wrong
 * @param fixes how it can be repaired, the best first; often none
 */
public record Problem(Severity severity, String code, String message, Span span, List<Fix> fixes) {
  public Problem {
    fixes = List.copyOf(fixes);
  }

  public Problem(Severity severity, String code, String message, Span span, Fix... fixes) {
    this(severity, code, message, span, List.of(fixes));
  }

  /** The order in which people read: by place; at the same place, errors first. */
  public static final Comparator<Problem> BY_POSITION =
      Comparator.<Problem>comparingInt(problem -> problem.span().start())
          .thenComparing(Problem::severity)
          .thenComparingInt(problem -> problem.span().end());

  /** The same problem with one more way to repair it, behind the others. */
  public Problem with(Fix fix) {
    List<Fix> all = Stream.concat(fixes.stream(), Stream.of(fix)).toList();
    return new Problem(severity, code, message, span, all);
  }
}
