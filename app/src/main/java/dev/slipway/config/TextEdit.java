package dev.slipway.config;

import java.util.Comparator;
import java.util.List;

/**
 * One change of a text: what stands from {@code start} (inclusive) to {@code end} (exclusive) is
 * replaced. Offsets count Java {@code char}s in the text before any change.
 */
public record TextEdit(int start, int end, String replacement) {

  public TextEdit {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("Not a stretch: " + start + " to " + end);
    }
  }

  /** Puts a text between two characters. */
  public static TextEdit insert(int at, String text) {
    return new TextEdit(at, at, text);
  }

  /** Puts a text in the place of a span. */
  public static TextEdit replace(Span span, String text) {
    return new TextEdit(span.start(), span.end(), text);
  }

  /** The text with all edits made. They must not overlap; their order does not matter. */
  public static String apply(String text, List<TextEdit> edits) {
    var changed = new StringBuilder(text);
    edits.stream()
        .sorted(Comparator.comparingInt(TextEdit::start).thenComparingInt(TextEdit::end).reversed())
        .forEach(edit -> changed.replace(edit.start(), edit.end(), edit.replacement()));
    return changed.toString();
  }
}
