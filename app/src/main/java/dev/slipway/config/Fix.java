package dev.slipway.config;

import java.util.List;

/**
 * A way to repair a problem that needs no further thought.
 *
 * @param title what it does, as a button says it: {@code Change to "memory"}
 * @param edits made together; they do not overlap
 */
public record Fix(String title, List<TextEdit> edits) {
  public Fix {
    edits = List.copyOf(edits);
  }

  public Fix(String title, TextEdit... edits) {
    this(title, List.of(edits));
  }

  /** Puts a text in the place of another one, and says so. */
  public static Fix replace(Span span, String text) {
    return new Fix("Change to \"" + text + "\"", TextEdit.replace(span, text));
  }
}
