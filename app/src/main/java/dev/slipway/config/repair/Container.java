package dev.slipway.config.repair;

import dev.slipway.config.Span;
import dev.slipway.config.yaml.Node;

/** How the mapping or list around a value is written. */
enum Container {
  /** By indentation. */
  BLOCK,
  /** In brackets. */
  FLOW,
  /** So that no edit of the value is certain: repeated from elsewhere, or marked. */
  OTHER;

  /** How a collection is written that holds the given place itself. */
  static Container of(String text, Node collection, Span inside) {
    Span span = collection.span();
    boolean here = span.start() <= inside.start() && inside.end() <= span.end();
    if (!here || span.end() > text.length() || span.start() >= text.length()) return OTHER;
    return switch (text.charAt(span.start())) {
      case '{', '[' -> FLOW;
      case '*', '&', '!' -> OTHER;
      default -> BLOCK;
    };
  }
}
