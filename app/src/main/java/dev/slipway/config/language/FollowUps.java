package dev.slipway.config.language;

import dev.slipway.config.Problem;
import dev.slipway.config.Span;
import dev.slipway.config.yaml.Reading;
import dev.slipway.config.yaml.Source;

/** Tells the problems that are there only because parts of the text could not be understood. */
record FollowUps(Source source, Reading reading) {
  private static final int FARTHEST = 2000;

  boolean contains(Problem problem) {
    return switch (problem.code()) {
      case "missing-field" -> !reading.holes().isEmpty();
      case "no-value" -> reading.holes().stream().anyMatch(hole -> follows(problem.span(), hole));
      default -> reading.mistakes().stream().anyMatch(span -> concerns(problem.span(), span));
    };
  }

  /** True if it is about a value that is not as it was meant anyway. */
  private static boolean concerns(Span problem, Span mistake) {
    return problem.from().line() == mistake.from().line()
        && problem.start() < mistake.end()
        && mistake.start() < problem.end();
  }

  /** True if a hole is where the value belongs. */
  private boolean follows(Span key, Span hole) {
    if (hole.start() < key.end() || hole.start() > key.end() + FARTHEST) return false;
    String between = source.text().substring(key.end(), hole.start()).strip();
    String behindColon = between.startsWith(":") ? between.substring(1) : between;
    return behindColon.lines().map(String::strip).allMatch(FollowUps::saysNothing);
  }

  private static boolean saysNothing(String line) {
    return line.isEmpty() || line.startsWith("#");
  }
}
