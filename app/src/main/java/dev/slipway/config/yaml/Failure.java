package dev.slipway.config.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What the parser says about a place that it cannot read.
 *
 * @param problem its words
 * @param context what it was about to read, in its words
 * @param at where it stopped
 * @param began where what it was about to read begins
 */
record Failure(String problem, String context, int at, int began) {

  static Failure of(MarkedYamlEngineException error, Source source) {
    int at = error.getProblemMark().map(mark -> offset(mark, source)).orElse(0);
    return new Failure(
        Optional.ofNullable(error.getProblem()).orElse(""),
        Optional.ofNullable(error.getContext()).orElse(""),
        at,
        error.getContextMark().map(mark -> offset(mark, source)).orElse(at));
  }

  private static int offset(Mark mark, Source source) {
    return source.offsetOfCodePoint(mark.getIndex());
  }
}
