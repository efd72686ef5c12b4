package dev.slipway.config.yaml;

import dev.slipway.config.Position;
import dev.slipway.config.Span;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A text whose places can be named. A byte order mark stays in the offsets, not in the columns. */
public final class Source {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String text;
  private final int bodyStart;
  private final int[] lineStarts;
  private final int[] codePointOffsets;

  public Source(String text) {
    this.text = text;
    this.bodyStart = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    this.lineStarts = lineStarts(text, bodyStart);
    this.codePointOffsets = codePointOffsets(text, bodyStart);
  }

  public String text() {
    return text;
  }

  /** The text behind the byte order mark, if there is one. */
  public String body() {
    return text.substring(bodyStart);
  }

  public int bodyStart() {
    return bodyStart;
  }

  /** The offset in the whole text of the body's n-th code point; never behind the end. */
  public int offsetOfCodePoint(int index) {
    if (codePointOffsets.length == 0) return Math.min(bodyStart + index, text.length());
    return index < codePointOffsets.length ? codePointOffsets[index] : text.length();
  }

  /** Offsets outside the text are taken as its nearest end. */
  public Span span(int start, int end) {
    int from = Math.clamp(start, 0, text.length());
    int to = Math.clamp(end, from, text.length());
    return new Span(from, to, position(from), position(to));
  }

  public Position position(int offset) {
    int line = lineOf(offset);
    int start = lineStarts[line];
    int column = offset <= start ? 1 : codePoints(offset) - codePoints(start) + 1;
    return new Position(line + 1, column);
  }

  /** How many code points the body has before an offset; half of one counts as one. */
  private int codePoints(int offset) {
    if (codePointOffsets.length == 0) return offset - bodyStart;
    int found = Arrays.binarySearch(codePointOffsets, offset);
    return found >= 0 ? found : -found - 1;
  }

  /** The offset of the first character of the line that holds this offset. */
  public int lineStart(int offset) {
    return lineStarts[lineOf(offset)];
  }

  /** The offset behind the last character of the line, its line break not counted. */
  public int lineEnd(int offset) {
    int next = lineOf(offset) + 1;
    int end = next < lineStarts.length ? breakBefore(lineStarts[next]) : text.length();
    return Math.max(Math.max(offset, bodyStart), end);
  }

  private int breakBefore(int lineStart) {
    boolean both = lineStart - 2 >= bodyStart && text.startsWith("\r\n", lineStart - 2);
    return both ? lineStart - 2 : lineStart - 1;
  }

  /** The line that holds this offset, without its line break. */
  public String lineAt(int offset) {
    return text.substring(lineStart(offset), lineEnd(offset));
  }

  /** How its lines end. */
  public String lineBreak() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  private int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  private static int[] lineStarts(String text, int bodyStart) {
    IntStream.Builder starts = IntStream.builder();
    starts.add(bodyStart);
    for (int i = bodyStart; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean crBeforeLf = unit == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (unit == '\n' || (unit == '\r' && !crBeforeLf)) starts.add(i + 1);
    }
    return starts.build().toArray();
  }

  /** Where each code point starts; empty if every one is a single {@code char}. */
  private static int[] codePointOffsets(String text, int bodyStart) {
    if (text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) return new int[0];
    IntStream.Builder offsets = IntStream.builder();
    int offset = bodyStart;
    while (offset < text.length()) {
      offsets.add(offset);
      offset += Character.charCount(text.codePointAt(offset));
    }
    return offsets.build().toArray();
  }
}
