package dev.slipway.publish.setup;

/** How setting a gateway up ended. */
public sealed interface SetupEnd {
  /** Everything is there and answers. */
  record Ready() implements SetupEnd {}

  /**
   * A step did not succeed; to set it up again goes on from there.
   *
   * @param step which
   * @param sentence what happened and what to do
   */
  record Stuck(StepKind step, String sentence) implements SetupEnd {}
}
