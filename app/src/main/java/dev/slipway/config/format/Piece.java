package dev.slipway.config.format;

import org.snakeyaml.engine.v2.tokens.Token;

/**
 * A part of a text that YAML knows as one.
 *
 * @param blockText a text behind {@code |} or {@code >}
 */
record Piece(Token.ID id, int start, int end, boolean blockText) {

  /** True if it only says how the text is built, and stands for no character. */
  boolean isHidden() {
    return switch (id) {
      case StreamStart, StreamEnd, BlockMappingStart, BlockSequenceStart, BlockEnd -> true;
      case Key -> start == end;
      default -> false;
    };
  }

  boolean opensBrackets() {
    return id == Token.ID.FlowSequenceStart || id == Token.ID.FlowMappingStart;
  }

  boolean closesBrackets() {
    return id == Token.ID.FlowSequenceEnd || id == Token.ID.FlowMappingEnd;
  }

  /** True if it stands in the first column whatever is around it. */
  boolean isMarker() {
    return id == Token.ID.DocumentStart || id == Token.ID.DocumentEnd || id == Token.ID.Directive;
  }
}
