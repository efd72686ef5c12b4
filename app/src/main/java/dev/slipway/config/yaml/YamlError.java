package dev.slipway.config.yaml;

import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.Span;

/** Ends the reading of a text: nothing behind this place can be understood. */
final class YamlError extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  YamlError(String code, Span span, String message) {
    super(message);
    this.problem = new Problem(Severity.ERROR, code, message, span);
  }

  Problem problem() {
    return problem;
  }
}
