package dev.slipway.engine;

import dev.slipway.config.Problem;
import java.util.List;

/**
 * Why a request cannot be run.
 *
 * @param message the sentence that the user reads
 * @param problems the configuration's problems, when it is its fault; otherwise none
 */
public record Refusal(String message, List<Problem> problems) implements Planned {
  public Refusal {
    problems = List.copyOf(problems);
  }
}
