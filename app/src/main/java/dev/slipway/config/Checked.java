package dev.slipway.config;

import java.util.List;
import java.util.Optional;

/**
 * What checking a text gave.
 *
 * @param document present exactly when no problem is an error
 * @param problems by position
 */
public record Checked(Optional<Configuration> document, List<Problem> problems) {
  public Checked {
    problems = List.copyOf(problems);
  }

  public boolean hasErrors() {
    return document.isEmpty();
  }

  /** The document, if it describes something that can be run. */
  public Optional<RunConfiguration> configuration() {
    return document.filter(RunConfiguration.class::isInstance).map(RunConfiguration.class::cast);
  }
}
