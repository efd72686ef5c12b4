package dev.slipway.config.yaml;

import dev.slipway.config.Span;
import java.util.List;
import java.util.Optional;

/**
 * What reading a text gave, whatever mistakes are in it.
 *
 * @param root the value of the document; empty if there is none, or nothing could be understood
 * @param holes what is not part of it because it could not be understood, by position
 * @param mistakes where the text is no YAML, with all that repairs change there, in the order in
 *     which they were found; each is known to the findings
 */
public record Reading(Optional<Node> root, List<Span> holes, List<Span> mistakes) {
  public Reading {
    holes = List.copyOf(holes);
    mistakes = List.copyOf(mistakes);
  }

  /** True if nothing was repaired or left out. */
  public boolean sound() {
    return mistakes.isEmpty();
  }
}
