package dev.slipway.config.yaml;

import dev.slipway.config.Fix;
import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.Span;

/** A place where a text is YAML, and yet means nothing. */
final class YamlError extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;
  private final transient Then then;

  /** How the reading goes on. */
  enum Then {
    /** With the first fix made. */
    REPAIR,
    /** Without the line, because it cannot be known what was meant. */
    LEAVE_OUT,
    /** Not at all. */
    STOP
  }

  YamlError(Then then, String code, Span span, String message, Fix... fixes) {
    super(message);
    this.problem = new Problem(Severity.ERROR, code, message, span, fixes);
    this.then = then;
  }

  Problem problem() {
    return problem;
  }

  Then then() {
    return then;
  }
}
