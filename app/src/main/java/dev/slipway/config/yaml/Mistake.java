package dev.slipway.config.yaml;

import dev.slipway.config.Problem;
import dev.slipway.config.TextEdit;
import java.util.List;

/**
 * A place at which a text is not YAML.
 *
 * @param problems what is said about it; one, but for mistakes that come in rows
 * @param place where it is in the repaired text
 * @param repair edits of the repaired text after which the reading can go on; empty if nothing is
 *     certain, and the line must be left out
 */
record Mistake(List<Problem> problems, int place, List<TextEdit> repair) {
  Mistake {
    problems = List.copyOf(problems);
    repair = List.copyOf(repair);
  }
}
