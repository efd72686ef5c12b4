package dev.slipway.config.language;

import dev.slipway.config.Checked;
import dev.slipway.config.Problem;
import dev.slipway.config.RunConfiguration;
import java.util.List;

/** Checks texts in tests, and shows problems in one line each. */
public final class Checking {
  private Checking() {}

  public static Checked check(String text) {
    return new Language().check(text);
  }

  /** The configuration of a text that must have no error. */
  public static RunConfiguration configuration(String text) {
    Checked checked = check(text);
    return checked
        .configuration()
        .orElseThrow(() -> new AssertionError("Not valid: " + show(text, checked)));
  }

  /** {@code LINE:COLUMN severity code [the text that is marked]}, by position. */
  public static List<String> problems(String text) {
    return show(text, check(text));
  }

  /** The sentences alone. */
  public static List<String> sentences(String text) {
    return check(text).problems().stream().map(Problem::message).toList();
  }

  private static List<String> show(String text, Checked checked) {
    return checked.problems().stream().map(problem -> show(text, problem)).toList();
  }

  private static String show(String text, Problem problem) {
    var from = problem.span().from();
    String marked = text.substring(problem.span().start(), problem.span().end());
    return "%d:%d %s %s [%s]"
        .formatted(
            from.line(),
            from.column(),
            problem.severity().word(),
            problem.code(),
            marked.replace("\n", "\\n"));
  }
}
