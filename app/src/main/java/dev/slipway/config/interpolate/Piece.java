package dev.slipway.config.interpolate;

/** What a text is made of, in order. */
sealed interface Piece {

  /** Stands for itself. */
  record Literal(String text) implements Piece {}

  /** A whole reference, right or wrong. */
  record Pattern(Reference reference) implements Piece {}

  /** A reference that never ends, from its dollar sign on. */
  record Unclosed(int start, String text) implements Piece {}
}
