package dev.slipway.config;

/** Into how many parts a machine may be split. */
public sealed interface Blocks {

  /** Into this many, 1 or more. */
  record Count(int number) implements Blocks {}

  /** Into as many as the machine has graphics cards. */
  record Auto() implements Blocks {}
}
