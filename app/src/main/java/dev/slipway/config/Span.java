package dev.slipway.config;

/**
 * A stretch of a text: {@code start} inclusive, {@code end} exclusive, both as offsets in Java
 * {@code char}s into the whole text (a byte order mark included); {@code from} and {@code to} are
 * the same places for people. An empty span ({@code start == end}) is a place between two
 * characters.
 */
public record Span(int start, int end, Position from, Position to) {

  /** The empty span at the very beginning, for what concerns a text as a whole. */
  public static final Span BEGINNING = new Span(0, 0, Position.START, Position.START);

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("Not a span: " + start + " to " + end);
    }
  }

  /** True if the offset is inside, or directly behind the last character. */
  public boolean touches(int offset) {
    return start <= offset && offset <= end;
  }
}
