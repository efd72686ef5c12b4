package dev.slipway.store;

import java.util.Optional;

/**
 * How a run ended.
 *
 * @param state one of the final states
 * @param activity the phrase that stays in the list: "Done in 2 min"
 * @param exitCode what its commands ended with, when they did
 * @param failure why it failed, as a sentence
 */
public record RunEnd(
    RunState state, String activity, Optional<Integer> exitCode, Optional<String> failure) {
  public RunEnd {
    if (!state.ended()) throw new IllegalArgumentException(state + " is not final");
  }
}
