package dev.slipway.publish.setup;

import dev.slipway.store.StepState;

/**
 * How a step ended well.
 *
 * @param state done, or skipped since it does not apply
 * @param sentence for the user
 */
record StepResult(StepState state, String sentence) {
  static StepResult done(String sentence) {
    return new StepResult(StepState.DONE, sentence);
  }

  static StepResult skipped(String sentence) {
    return new StepResult(StepState.SKIPPED, sentence);
  }
}
