package dev.slipway.config.sketch;

/**
 * What stands behind a field's colon or an item's dash.
 *
 * @param end behind its last character
 * @param closed false for brackets or quotes whose end is missing
 */
public record Value(Style style, int start, int end, boolean closed) {

  static Value none(int place) {
    return new Value(Style.NONE, place, place, true);
  }

  public boolean isNone() {
    return style == Style.NONE;
  }

  /** In brackets or braces. */
  public boolean isFlow() {
    return style == Style.MAP || style == Style.LIST;
  }

  /** One text, in whatever way it is written. */
  public boolean isText() {
    return switch (style) {
      case PLAIN, QUOTED, BLOCK -> true;
      case NONE, ALIAS, MAP, LIST -> false;
    };
  }

  /** Whether this offset is inside, or at one of the ends. */
  public boolean touches(int offset) {
    return start <= offset && offset <= end;
  }
}
