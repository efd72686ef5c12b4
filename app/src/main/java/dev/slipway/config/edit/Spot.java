package dev.slipway.config.edit;

import dev.slipway.config.yaml.Node;

/**
 * A value as it stands in a text.
 *
 * @param inFlow inside brackets
 * @param isItem behind a dash or a comma, not behind a key
 * @param column of its key or dash
 * @param mark behind its colon or dash
 * @param hasColon false for a key between braces without one
 */
record Spot(Node value, boolean inFlow, boolean isItem, int column, int mark, boolean hasColon) {

  static Spot root(Node value) {
    return new Spot(value, false, false, 0, 0, true);
  }

  boolean isNothing() {
    return value instanceof Node.Scalar scalar && scalar.isNull();
  }

  /** True if no letter stands for the value. */
  boolean isEmpty() {
    return value.span().start() == value.span().end();
  }
}
