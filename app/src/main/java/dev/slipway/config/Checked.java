package dev.slipway.config;

import java.util.List;
import java.util.Optional;

/**
 * What checking a text gave.
 *
 * @param configuration present exactly when no problem is an error
 * @param problems by position
 */
public record Checked(Optional<RunConfiguration> configuration, List<Problem> problems) {
  public Checked {
    problems = List.copyOf(problems);
  }

  public boolean hasErrors() {
    return configuration.isEmpty();
  }
}
