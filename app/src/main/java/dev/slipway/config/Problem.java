package dev.slipway.config;

import java.util.Comparator;

/**
 * One mistake in a configuration.
 *
 * @param code a stable short name of this sort of mistake, such as {@code unknown-field}
 * @param message one or two plain sentences: what is wrong, and what to do
 * @param span the exact text that is wrong
 */
public record Problem(Severity severity, String code, String message, Span span) {

  /** The order in which people read: by place; at the same place, errors first. */
  public static final Comparator<Problem> BY_POSITION =
      Comparator.<Problem>comparingInt(problem -> problem.span().start())
          .thenComparing(Problem::severity)
          .thenComparingInt(problem -> problem.span().end());
}
