package dev.slipway.config.schema;

/** What Slipway does with a field. */
public sealed interface Support {

  /** What it says happens. */
  record ActedOn() implements Support {}

  /** It is understood, and has no effect yet. */
  record NotYet() implements Support {}

  /**
   * It is understood, and has no effect.
   *
   * @param why a sentence that says why, and what to use instead
   * @param successor what can be written in its place
   */
  record NoEffect(String why, Successor successor) implements Support {}
}
