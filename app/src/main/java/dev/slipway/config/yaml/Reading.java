package dev.slipway.config.yaml;

import dev.slipway.config.Span;
import java.util.List;
import java.util.Optional;

/**
 * What reading a text gave, whatever mistakes are in it.
 *
 * @param root the value of the document; empty if there is none, or nothing could be understood
 * @param holes what is not part of it because it could not be understood, by position
 * @param sound true if no mistake was found that ends the reading elsewhere
 */
public record Reading(Optional<Node> root, List<Span> holes, boolean sound) {
  public Reading {
    holes = List.copyOf(holes);
  }
}
