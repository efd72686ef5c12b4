package dev.slipway.config;

import java.util.List;

/**
 * A way to repair a problem.
 *
 * @param title what it does, as a button says it: {@code Change to "memory"}
 * @param certain whether it keeps all that the text's author meant, and adds nothing to it, so that
 *     it may be made unseen
 * @param edits made together; they do not overlap
 */
public record Fix(String title, boolean certain, List<TextEdit> edits) {
  public Fix {
    edits = List.copyOf(edits);
  }

  /** A suggestion: somebody must look at it first. */
  public Fix(String title, List<TextEdit> edits) {
    this(title, false, edits);
  }

  /** A suggestion: somebody must look at it first. */
  public Fix(String title, TextEdit... edits) {
    this(title, false, List.of(edits));
  }

  /** Puts right how something is written, and leaves what is meant. */
  public static Fix certain(String title, List<TextEdit> edits) {
    return new Fix(title, true, edits);
  }

  /** Puts right how something is written, and leaves what is meant. */
  public static Fix certain(String title, TextEdit... edits) {
    return new Fix(title, true, List.of(edits));
  }

  /** Puts the right spelling in the place of a wrong one, and says so. */
  public static Fix replace(Span span, String text) {
    return certain("Change to \"" + text + "\"", TextEdit.replace(span, text));
  }

  /** The same edits, for somebody to look at first. */
  public Fix suggested() {
    return new Fix(title, false, edits);
  }
}
